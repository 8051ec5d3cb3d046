package dev.limbeck.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.schema.Difference;
import dev.limbeck.schema.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether the order of two branches matters. */
@OnPostgres
class ConflictsIT {
    private static final RevisionId ONE = new RevisionId("one1");
    private static final RevisionId OTHER = new RevisionId("two2");

    /** Two branches, and what is known of them. */
    record Pair(String title, String base, String one, String other, String verdict) {
        static Pair of(String block) {
            List<String> lines = block.lines().toList();
            return new Pair(
                    lines.get(0),
                    lines.get(1).substring("base:".length()),
                    lines.get(2).substring("one:".length()),
                    lines.get(3).substring("other:".length()),
                    String.join("\n", lines.subList(4, lines.size())));
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Pair> pairs() throws IOException {
        try (InputStream in = Objects.requireNonNull(ConflictsIT.class.getResourceAsStream("/conflicts/pairs.txt"))) {
            return Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n\n"))
                    .filter(block -> !block.startsWith("#"))
                    .map(Pair::of);
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void the_verdict_on_two_branches_is_known(Pair pair, TestDatabase server, @TempDir Path root) throws IOException {
        Project project = project(pair, server, root);
        try (ScratchDatabases scratch = ScratchDatabases.open(project, notice -> {})) {
            Commutation found = new Conflicts(project, scratch, List.of()).between(ONE, OTHER);

            assertThat(told(found)).isEqualTo(pair.verdict().strip());
            assertThat(found.fleeting())
                    .isEqualTo(pair.title().startsWith("rows that hold the time") ? fleeting(pair) : List.of());
        }
    }

    @Tag("stress")
    @ParameterizedTest
    @MethodSource("pairs")
    void the_verdict_on_the_same_branches_the_other_way_round_is_its_mirror(
            Pair pair, TestDatabase server, @TempDir Path root) throws IOException {
        Project project = project(pair, server, root);
        try (ScratchDatabases scratch = ScratchDatabases.open(project, notice -> {})) {
            Commutation found = new Conflicts(project, scratch, List.of()).between(ONE, OTHER);
            Commutation mirrored = new Conflicts(project, scratch, List.of()).between(OTHER, ONE);

            assertThat(mirrored.verdict()).isEqualTo(found.verdict());
            assertThat(mirrored.shared()).isEqualTo(found.shared());
            assertThat(mirrored.differences())
                    .isEqualTo(found.differences().stream()
                            .map(each -> new Difference(each.object(), each.what(), each.second(), each.first()))
                            .toList());
            assertThat(mirrored.firstThenSecond().isPresent())
                    .isEqualTo(found.secondThenFirst().isPresent());
        }
    }

    @Test
    void a_branch_that_fails_by_itself_is_no_conflict_but_wrong(TestDatabase server, @TempDir Path root)
            throws IOException {
        Project project = project(new Pair("", "", " SELECT 1/0", " SELECT 1", ""), server, root);
        try (ScratchDatabases scratch = ScratchDatabases.open(project, notice -> {})) {
            assertThatThrownBy(() -> new Conflicts(project, scratch, List.of()).between(ONE, OTHER))
                    .isInstanceOf(FailedOnScratch.class)
                    .hasMessage("On a scratch database: Upgrade one1 failed:\nERROR: division by zero");
        }
    }

    @Test
    void revisions_of_one_branch_are_not_compared(TestDatabase server, @TempDir Path root) throws IOException {
        Project project = project(new Pair("", "", "", "", ""), server, root);
        try (ScratchDatabases scratch = ScratchDatabases.open(project, notice -> {})) {
            Conflicts conflicts = new Conflicts(project, scratch, List.of());
            assertThatThrownBy(() -> conflicts.between(new RevisionId("base0"), ONE))
                    .hasMessage("Revisions base0 and one1 lie on one branch: their order is decided");
            assertThatThrownBy(() -> conflicts.between(ONE, ONE)).hasMessage("Revision one1 is named twice");
        }
    }

    private static Project project(Pair pair, TestDatabase server, Path root) throws IOException {
        ProjectFolder folder = ProjectFolder.in(root, "'" + server.url() + "'");
        folder.revision("base0", "", pair.base(), "");
        folder.revision(ONE.value(), "base0", pair.one(), "");
        folder.revision(OTHER.value(), "base0", pair.other(), "");
        return folder.open();
    }

    /** The columns of the table that hold the time, or chance. */
    private static List<String> fleeting(Pair pair) {
        return List.of("table public.t: at" + (pair.base().contains("random()") ? ", key" : ""));
    }

    /** The verdict as the pairs have it. */
    private static String told(Commutation found) {
        Verdict verdict = found.verdict();
        List<String> told = new ArrayList<>();
        switch (verdict) {
            case INDEPENDENT -> {}
            case COMMUTE -> told.addAll(found.shared());
            case ORDER_MATTERS -> found.differences().forEach(each -> told.add(each.object() + ": " + each.what()));
            case CONFLICT ->
                told.add((found.secondThenFirst().isPresent() ? "1 " : "")
                        + (found.firstThenSecond().isPresent() ? "2" : ""));
        }
        return (verdict.word() + " " + told.stream().collect(Collectors.joining("\n"))).strip();
    }
}
