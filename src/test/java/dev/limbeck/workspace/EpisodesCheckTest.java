package dev.limbeck.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.check.Finding;
import dev.limbeck.check.Rule;
import dev.limbeck.check.Severity;
import dev.limbeck.check.Verdict;
import dev.limbeck.git.GitRepository;
import dev.limbeck.problem.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What public projects have lived through would have been red the day before: what came last lies on a branch that began
 * where it has its parents, the rest on main, and what the two would make together is judged unmerged.
 */
class EpisodesCheckTest {
    private static final int SAMPLE = 7;

    @TempDir
    Path root;

    static Stream<Arguments> sample() throws IOException {
        List<Episode> all = Episode.all();
        return IntStream.range(0, all.size())
                .filter(at -> at % SAMPLE == 0)
                .mapToObj(at -> Arguments.of(all.get(at), at % 2 == 0 ? "sql" : "py"));
    }

    static Stream<Arguments> all() throws IOException {
        return Episode.all().stream()
                .flatMap(episode -> Stream.of(Arguments.of(episode, "sql"), Arguments.of(episode, "py")));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("sample")
    void a_branch_that_would_break_main_is_red_with_what_would_be_wrong(Episode episode, String ending)
            throws Exception {
        check(episode, ending);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("all")
    @Tag("stress")
    void every_branch_that_would_break_main_is_red_with_what_would_be_wrong(Episode episode, String ending)
            throws Exception {
        check(episode, ending);
    }

    private void check(Episode episode, String ending) throws Exception {
        GitRepository repository = GitRepository.init(root);
        Files.createFile(Files.createDirectory(root.resolve("versions")).resolve(".keep"));
        Files.writeString(root.resolve("alembic.yaml"), "url: embedded\n");
        Set<String> ours = episode.ours();
        Set<String> needed = below(episode, ours);
        write(episode, ending, each -> needed.contains(each.id()) && !ours.contains(each.id()));
        repository.commit("begin");
        repository.git("switch", "--quiet", "--create", "ours");
        write(episode, ending, each -> ours.contains(each.id()));
        repository.commit("ours");
        repository.git("switch", "--quiet", "main");
        write(episode, ending, each -> !ours.contains(each.id()));
        repository.commit("theirs");
        repository.git("switch", "--quiet", "ours");
        Verdict verdict = Check.of(root.resolve("alembic.yaml"), Map.of()).mergedInto("main");
        assertThat(rules(verdict.all())).isEqualTo(expected(episode.revisions()));
        assertThat(verdict.exit()).isEqualTo(ours.isEmpty() ? Exit.DONE : Exit.GRAPH);
    }

    /** What is wrong with the graph, worked out by counting. */
    private static Set<Rule> expected(List<Episode.Line> revisions) {
        Set<String> declared = revisions.stream().map(Episode.Line::id).collect(Collectors.toSet());
        Set<String> parents =
                revisions.stream().flatMap(each -> each.parents().stream()).collect(Collectors.toSet());
        Set<Rule> expected = new TreeSet<>();
        if (heads(revisions, declared, parents) > 1) {
            expected.add(Rule.MULTIPLE_HEADS);
        }
        if (!declared.containsAll(parents)) {
            expected.add(Rule.MISSING_PARENT);
        }
        if (declared.size() < revisions.size()) {
            expected.add(Rule.DUPLICATE_ID);
        }
        return expected;
    }

    /** As many as there are for sure: a parent that is missing may lie behind one that nothing here follows. */
    private static long heads(List<Episode.Line> revisions, Set<String> declared, Set<String> parents) {
        Set<String> missing = new TreeSet<>(parents);
        missing.removeAll(declared);
        Set<String> above = new HashSet<>(missing);
        while (revisions.stream()
                .anyMatch(each -> each.parents().stream().anyMatch(above::contains) && above.add(each.id()))) {}
        Set<String> heads = new TreeSet<>(declared);
        heads.removeAll(parents);
        long others = heads.stream().filter(id -> !above.contains(id)).count();
        return heads.size() - others + Math.max(0, others - missing.size());
    }

    private static Set<Rule> rules(List<Finding> findings) {
        return findings.stream()
                .filter(each -> each.severity() == Severity.ERROR && each.rule().isOfGraph())
                .map(Finding::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> below(Episode episode, Set<String> ids) {
        Set<String> below = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(ids);
        while (!open.isEmpty()) {
            String id = open.pop();
            if (below.add(id)) {
                episode.revisions().stream()
                        .filter(each -> each.id().equals(id))
                        .forEach(each -> open.addAll(each.parents()));
            }
        }
        return below;
    }

    /** Two files may declare one id. */
    private void write(Episode episode, String ending, Predicate<Episode.Line> chosen) throws IOException {
        int number = 1000;
        for (Episode.Line each : episode.revisions()) {
            number++;
            if (chosen.test(each)) {
                Path file = root.resolve("versions").resolve(number + "." + ending);
                Files.writeString(file, ending.equals("sql") ? each.sql() : each.python());
            }
        }
    }
}
