package dev.limbeck.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.limbeck.graph.GraphPicture;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
        JSON {
            @Override
            String of(RevisionGraph graph) {
                return RevisionJson.of(graph, graph.newestFirst(), Path.of("/")).stream()
                        .map(revision -> Json.of(revision) + "\n")
                        .collect(Collectors.joining());
            }
        };

        abstract String of(RevisionGraph graph);

        Path golden(String shape) {
            return FOLDER.resolve(shape + "." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    @TestFactory
    Stream<DynamicTest> every_shape_is_printed_as_its_golden_file_holds_it() {
        return GraphPicture.shapes().stream()
                .flatMap(shape -> Stream.of(Form.values()).map(form -> golden(shape, form)));
    }

    @Test
    void every_golden_file_belongs_to_a_shape_and_a_form() throws IOException {
        Set<Path> expected = new TreeSet<>();
        GraphPicture.shapes()
                .forEach(shape ->
                        Stream.of(Form.values()).map(form -> form.golden(shape)).forEach(expected::add));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static DynamicTest golden(String shape, Form form) {
        Path golden = form.golden(shape);
        return dynamicTest(golden.getFileName().toString(), () -> {
            String printed = form.of(GraphPicture.shape(shape));
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(golden, printed);
            }
            assertThat(golden).exists();
            assertThat(printed).isEqualTo(Files.readString(golden));
        });
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
