package dev.limbeck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Planner;
import dev.limbeck.plan.RevisionStep;
import dev.limbeck.problem.Key;
import dev.limbeck.script.VersionFolders.Depth;
import dev.limbeck.script.VersionLocations.Spelling;
import dev.limbeck.target.Targets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The graphs of real projects, written as version folders in every format, answer as Alembic does. */
class CorporaTest {
    private static final Path FOLDER = Path.of("src/test/resources/corpora");
    private static final ZonedDateTime DATE = ZonedDateTime.of(2020, 3, 30, 14, 21, 7, 0, ZoneOffset.UTC);

    @TempDir
    Path root;

    static Stream<Arguments> projects() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> sorted = files.sorted().toList();
            return RevisionFormats.ALL.stream()
                    .flatMap(format -> sorted.stream().map(file -> arguments(file, format.ending(), format)));
        }
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("projects")
    void a_real_project_answers_as_alembic_does(Path file, String ending, RevisionFormat format) throws IOException {
        JsonNode project = JsonMapper.shared().readTree(file.toFile());
        List<Revision> revisions = write(project, format).revisions();
        assertThat(messages(revisions)).containsExactlyInAnyOrderElementsOf(messages(project));
        RevisionGraph graph = RevisionGraph.of(revisions);
        JsonNode alembic = project.get("alembic");
        assertThat(sorted(graph.bases())).isEqualTo(sorted(ids(alembic.get("bases"))));
        assertThat(sorted(graph.heads())).isEqualTo(sorted(ids(alembic.get("heads"))));
        assertThat(sorted(graph.realHeads())).isEqualTo(sorted(ids(alembic.get("realHeads"))));
        assertThat(that(graph, graph::isBranchPoint)).isEqualTo(sorted(ids(alembic.get("branchPoints"))));
        assertThat(that(graph, id -> graph.get(id).isMerge())).isEqualTo(sorted(ids(alembic.get("mergePoints"))));
        assertOrders(graph, alembic);
        alembic.path("labelMembers")
                .forEachEntry((label, members) -> assertThat(
                                that(graph, id -> graph.labelsOf(id).contains(label)))
                        .as(label)
                        .isEqualTo(sorted(ids(members))));
        alembic.path("labelHeads")
                .forEachEntry((label, heads) -> assertThat(that(
                                graph,
                                id -> graph.isHead(id) && graph.labelsOf(id).contains(label)))
                        .as(label)
                        .isEqualTo(sorted(ids(heads))));
    }

    /** With several heads the order of branches is a matter of taste, but never that of parents and children. */
    private static void assertOrders(RevisionGraph graph, JsonNode alembic) {
        List<RevisionId> history = graph.newestFirst();
        List<RevisionId> upgrade = new Planner(graph)
                .upgrade(List.of(), new Targets(graph, List::of).upgradeTo("heads")).steps().stream()
                        .map(step -> ((RevisionStep) step).revision().id())
                        .toList();
        if (graph.realHeads().size() == 1) {
            assertThat(history).isEqualTo(ids(alembic.get("historyOrder")));
            assertThat(upgrade).isEqualTo(ids(alembic.get("upgradeOrder")));
        }
        assertThat(sorted(history)).isEqualTo(sorted(ids(alembic.get("historyOrder"))));
        assertThat(sorted(upgrade)).isEqualTo(sorted(ids(alembic.get("upgradeOrder"))));
        Set<RevisionId> seen = new HashSet<>();
        for (RevisionId id : upgrade) {
            assertThat(seen.containsAll(graph.requirements().before(id)))
                    .as("%s", id)
                    .isTrue();
            seen.add(id);
        }
        Set<RevisionId> shown = new HashSet<>();
        for (RevisionId id : history) {
            assertThat(shown.containsAll(graph.parentage().after(id)))
                    .as("%s", id)
                    .isTrue();
            shown.add(id);
        }
    }

    private VersionFolders write(JsonNode project, RevisionFormat format) throws IOException {
        Set<String> locations = new LinkedHashSet<>();
        for (JsonNode node : project.get("revisions")) {
            String location = "%03d".formatted(node.path("location").asInt(0));
            locations.add(location);
            String name = node.get("file").asString().replaceFirst("\\.py$", format.ending());
            Files.createDirectories(root.resolve(location));
            Files.write(root.resolve(location).resolve(name), format.content(newFile(node), Optional.empty()));
        }
        return new VersionFolders(
                new VersionLocations(
                        root,
                        List.copyOf(new TreeSet<>(locations)),
                        Spelling.NAMES,
                        new Key("versionLocations", "alembic.yaml")),
                Depth.FLAT);
    }

    private static NewFile newFile(JsonNode node) {
        return new NewFile(
                new RevisionId(node.get("revision").asString()),
                ids(node.get("downRevision")),
                texts(node.get("dependsOn")),
                texts(node.get("branchLabels")),
                node.get("message").asString(),
                DATE);
    }

    /** A Python file without a message shows what stands below it, in Alembic too. */
    private static List<String> messages(List<Revision> revisions) {
        return revisions.stream()
                .map(Revision::summary)
                .map(CorporaTest::message)
                .toList();
    }

    private static List<String> messages(JsonNode project) {
        return project.get("revisions")
                .valueStream()
                .map(node -> message(node.get("message").asString()))
                .toList();
    }

    private static String message(String summary) {
        return summary.replaceFirst("(?s)^Revision ID:.*", "");
    }

    private static List<RevisionId> that(RevisionGraph graph, Predicate<RevisionId> condition) {
        return sorted(
                graph.revisions().stream().map(Revision::id).filter(condition).toList());
    }

    private static List<RevisionId> sorted(Collection<RevisionId> ids) {
        return ids.stream().sorted().toList();
    }

    private static List<RevisionId> ids(JsonNode array) {
        return texts(array).stream().map(RevisionId::new).toList();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asString()));
        return texts;
    }
}
