package dev.limbeck.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.limbeck.graph.GraphPicture;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every shape under {@code graphs/} in every form is what {@code golden/SHAPE.FORM} holds; {@code -Dgolden.update=true}
 * writes them anew.
 */
class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    /** What a command prints of a whole graph. */
    private enum Form {
        HISTORY {
            @Override
            String of(RevisionGraph graph) {
                return lines(graph.newestFirst(), text(graph)::historyLine);
            }
        },
        HEADS {
            @Override
            String of(RevisionGraph graph) {
                return lines(graph.heads(), text(graph)::headLine);
            }
        },
        BRANCHES {
            @Override
            String of(RevisionGraph graph) {
                return lines(branchPoints(graph), text(graph)::branchPoint);
            }
        },
        BRANCH_BLOCKS {
            @Override
            String of(RevisionGraph graph) {
                return lines(branchPoints(graph), text(graph)::branchPointBlock);
            }
        },
        SHOW {
            @Override
            String of(RevisionGraph graph) {
                return lines(graph.newestFirst(), text(graph)::block);
            }
        },
        LANES {
            @Override
            String of(RevisionGraph graph) {
                List<String> lines = new ArrayList<>();
                new GraphLanes(excerpt(graph), Ink.PLAIN, text(graph)::laneLine).draw(lines::add);
                return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
            }
        },
        JSON {
            @Override
            String of(RevisionGraph graph) {
                return RevisionJson.of(graph, graph.newestFirst(), Path.of("/")).stream()
                        .map(revision -> Json.of(revision) + "\n")
                        .collect(Collectors.joining());
            }
        };

        abstract String of(RevisionGraph graph);

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Every form by how its files end; {@code graph.FORMAT} for what {@code graph} writes. */
    private static Map<String, Function<RevisionGraph, String>> forms() {
        Map<String, Function<RevisionGraph, String>> forms = new TreeMap<>();
        Stream.of(Form.values()).forEach(form -> forms.put("." + form, form::of));
        Stream.of(GraphFormat.values())
                .forEach(format -> forms.put(".graph." + format, graph -> format.of(excerpt(graph)) + "\n"));
        return forms;
    }

    @TestFactory
    Stream<DynamicTest> every_shape_is_printed_as_its_golden_file_holds_it() {
        return GraphPicture.shapes().stream()
                .flatMap(shape ->
                        forms().entrySet().stream().map(form -> golden(shape, shape + form.getKey(), form.getValue())));
    }

    @Test
    void every_golden_file_belongs_to_a_shape_and_a_form() throws IOException {
        Set<Path> expected = new TreeSet<>();
        GraphPicture.shapes()
                .forEach(shape -> forms().keySet().forEach(form -> expected.add(FOLDER.resolve(shape + form))));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static DynamicTest golden(String shape, String file, Function<RevisionGraph, String> form) {
        Path golden = FOLDER.resolve(file);
        return dynamicTest(file, () -> {
            String printed = form.apply(GraphPicture.shape(shape));
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(golden, printed);
            }
            assertThat(golden).exists();
            assertThat(printed).isEqualTo(Files.readString(golden));
        });
    }

    /** The whole of a graph, with the database at its first head. */
    private static Excerpt excerpt(RevisionGraph graph) {
        List<RevisionId> current = graph.realHeads().stream().limit(1).toList();
        return new Excerpt(graph, graph.newestFirst(), current, Path.of("/"));
    }

    private static GraphText text(RevisionGraph graph) {
        return new GraphText(graph, List.of());
    }

    private static List<RevisionId> branchPoints(RevisionGraph graph) {
        return graph.newestFirst().stream().filter(graph::isBranchPoint).toList();
    }

    private static String lines(List<RevisionId> ids, Function<RevisionId, String> line) {
        return ids.stream().map(id -> line.apply(id) + "\n").collect(Collectors.joining());
    }
}
