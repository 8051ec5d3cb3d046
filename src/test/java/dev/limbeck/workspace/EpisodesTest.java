package dev.limbeck.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.git.GitRepository;
import dev.limbeck.plan.Reparenting;
import dev.limbeck.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What public projects have lived through, rebuilt as histories of git: what came last on a branch, the rest on main. What
 * a rebase does is what the project did, or {@code differences.txt} says why not.
 */
class EpisodesTest {
    private static final Path DIFFERENCES = Path.of("src/test/resources/episodes/differences.txt");
    private static final int SAMPLE = 9;

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
    void a_rebase_does_what_the_project_did_or_it_is_said_why_not(Episode episode, String ending) throws Exception {
        check(episode, ending);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("all")
    @Tag("stress")
    void every_rebase_does_what_the_project_did_or_it_is_said_why_not(Episode episode, String ending) throws Exception {
        check(episode, ending);
    }

    @Test
    void every_difference_is_one_of_an_episode_and_has_a_reason() throws IOException {
        assertThat(Episode.all())
                .extracting(Episode::name)
                .containsAll(differences().keySet());
        assertThat(differences().values()).allSatisfy(each -> assertThat(each).hasSize(2));
    }

    private void check(Episode episode, String ending) throws Exception {
        String actual = rebased(episode, ending);
        String did = String.join("; ", episode.did());
        Optional<List<String>> known = Optional.ofNullable(differences().get(episode.name()));
        assertThat(actual).isEqualTo(known.map(each -> each.get(0)).orElse(did));
        assertThat(known.isPresent()).as("it is said why it differs").isEqualTo(!actual.equals(did));
    }

    /** The moves, each as {@code b behind a}; or the name of the problem. */
    private String rebased(Episode episode, String ending) throws Exception {
        GitRepository repository = GitRepository.init(root);
        Path versions = Files.createDirectory(root.resolve("versions"));
        Files.writeString(root.resolve("alembic.yaml"), "url: embedded\n");
        Set<String> ours = episode.ours();
        write(episode, versions, ending, each -> !ours.contains(each.id()));
        repository.commit("theirs");
        repository.git("switch", "--quiet", "--create", "ours");
        write(episode, versions, ending, each -> ours.contains(each.id()));
        repository.commit("ours");
        Map<Path, String> before = contents(versions);
        try {
            return rebased(ours, before, versions);
        } catch (Problem refused) {
            assertThat(contents(versions)).isEqualTo(before);
            return refused.getClass().getSimpleName();
        }
    }

    private String rebased(Set<String> ours, Map<Path, String> before, Path versions) throws IOException {
        RebaseOurs rebase = new RebaseOurs(null);
        RebaseOurs.Outcome outcome = rebase.plan(open(), line -> {}).orElseThrow();
        Rebased change = outcome.change();
        if (change == null) {
            return "nothing";
        }
        change.write();
        Set<Path> changed = contents(versions).entrySet().stream()
                .filter(each -> !each.getValue().equals(before.get(each.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(changed).hasSize(change.moves().size());
        assertThat(change.moves())
                .allSatisfy(move -> assertThat(ours).contains(move.root().id().value()));
        Project after = open();
        assertThat(after.graph().heads()).hasSize(1);
        assertThat(rebase.plan(after, line -> {}).orElseThrow().change()).isNull();
        return change.moves().stream().map(EpisodesTest::told).collect(Collectors.joining("; "));
    }

    private static String told(Reparenting move) {
        return move.root().id() + " behind " + move.onto();
    }

    private Project open() {
        return Project.open(root.resolve("alembic.yaml"), Map.of());
    }

    private interface Chosen {
        boolean is(Episode.Line line);
    }

    /** Two files may declare one id. */
    private static void write(Episode episode, Path versions, String ending, Chosen chosen) throws IOException {
        int number = 1000;
        for (Episode.Line each : episode.revisions()) {
            number++;
            if (chosen.is(each)) {
                Files.writeString(
                        versions.resolve(number + "." + ending), ending.equals("sql") ? each.sql() : each.python());
            }
        }
    }

    private static Map<Path, String> contents(Path versions) throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(versions)) {
            for (Path file : files.toList()) {
                contents.put(file, Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    /** By episode: what a rebase does, and the reason. */
    private static Map<String, List<String>> differences() throws IOException {
        Map<String, List<String>> differences = new TreeMap<>();
        for (String line : Files.readAllLines(DIFFERENCES)) {
            if (!line.startsWith("#") && !line.isBlank()) {
                List<String> parts = List.of(line.split(" \\| "));
                differences.put(parts.get(0), parts.subList(1, parts.size()));
            }
        }
        return differences;
    }
}
