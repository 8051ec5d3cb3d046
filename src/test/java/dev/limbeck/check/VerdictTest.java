package dev.limbeck.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void warnings_do_not_fail() {
        assertThat(verdict(finding(Rule.CYCLE, Severity.WARNING)).exit()).isEqualTo(Exit.DONE);
    }

    @Test
    void an_error_of_the_graph_goes_before_every_other() {
        assertThat(verdict(finding(Rule.SECTIONS, Severity.ERROR), finding(Rule.CYCLE, Severity.ERROR))
                        .exit())
                .isEqualTo(Exit.GRAPH);
    }

    @Test
    void a_warning_of_the_graph_is_no_reason_to_blame_it() {
        assertThat(verdict(finding(Rule.SECTIONS, Severity.ERROR), finding(Rule.CYCLE, Severity.WARNING))
                        .exit())
                .isEqualTo(Exit.CHECK);
    }

    @Test
    void what_is_inherited_does_not_decide() {
        Verdict verdict = new Verdict(
                List.of(Rule.values()),
                1,
                "HEAD merged into main",
                List.of(),
                List.of(finding(Rule.CYCLE, Severity.ERROR)));
        assertThat(verdict.exit()).isEqualTo(Exit.DONE);
    }

    @Test
    void findings_are_in_the_order_of_rules_files_and_lines() {
        Finding first = finding(Rule.CYCLE, Severity.ERROR);
        Finding second = at("/a.sql", 2);
        Finding third = at("/a.sql", 10);
        Finding fourth = at("/b.sql", 1);
        assertThat(verdict(fourth, third, second, first).findings()).containsExactly(first, second, third, fourth);
    }

    @Test
    void every_rule_is_documented_with_its_id_its_name_and_what_it_means() throws IOException {
        String page = Files.readString(Path.of("docs/check.md"));
        assertThat(Stream.of(Rule.values()))
                .allSatisfy(rule ->
                        assertThat(page).contains("| " + rule.id() + " | `" + rule + "` | " + rule.severity() + " | "));
    }

    @Test
    void no_two_rules_share_an_id_and_ids_ascend() {
        List<String> ids = Stream.of(Rule.values()).map(Rule::id).toList();
        assertThat(ids).doesNotHaveDuplicates().isSorted();
    }

    private static Verdict verdict(Finding... findings) {
        return new Verdict(List.of(Rule.values()), 1, List.of(findings));
    }

    private static Finding finding(Rule rule, Severity severity) {
        return new Finding(rule, severity, "It is so", List.of(), "Do something.");
    }

    private static Finding at(String file, int line) {
        return new Finding(Rule.SECTIONS, Severity.ERROR, "It is so", List.of(Place.of(file, line)), "Do something.");
    }
}
