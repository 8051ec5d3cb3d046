package dev.limbeck.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.limbeck.graph.GraphPicture;
import dev.limbeck.graph.RevisionGraph;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GraphFormatTest {
    private static final RevisionGraph AWKWARD = GraphPicture.parse("""
            end
            o_1    <- end
            x.y/z  <- end "- a #1; `x` <b> %%{init}%% a.b_c-d\\n1. second: line"
            é      <- o_1 x.y/z [end]
            """);

    @Test
    void every_writer_of_a_graph_is_a_format() {
        List<String> writers = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.limbeck.render").stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> name.endsWith("Graph"))
                        .map(name -> name.replace("Graph", "").toUpperCase(Locale.ROOT))
                        .toList();
        assertThat(Stream.of(GraphFormat.values()).map(GraphFormat::name)).containsExactlyInAnyOrderElementsOf(writers);
    }

    @Test
    void names_and_labels_mean_nothing_to_mermaid() {
        assertThat(GraphFormat.MERMAID.of(excerpt(AWKWARD))).isEqualTo("""
                """);
    }

    private static Excerpt excerpt(RevisionGraph graph) {
        return new Excerpt(graph, graph.newestFirst(), graph.heads(), Path.of("/"));
    }
}
