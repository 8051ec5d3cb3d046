package dev.limbeck.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.limbeck.graph.GraphPicture;
import dev.limbeck.graph.Origin;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GraphFormatTest {
    /** Ids that are words of a language or hold its signs, and a message that is nothing but signs. */
    private static final RevisionGraph AWKWARD = RevisionGraph.of(List.of(
            revision("end", "", "add \"end\""),
            revision("o_1", "end", "C:\\new;\n- a #1 `x` <b> %%{init}%% a.b_c-d"),
            revision("x.y/\"z\\", "end", "1. first: no\t*list*"),
            revision("é", "o_1", "")));

    static List<String> shapes() {
        return GraphPicture.shapes();
    }

    @Test
    void every_writer_of_a_graph_is_a_format() {
        Stream<String> writers = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.limbeck.render").stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> name.endsWith("Graph"))
                        .map(name -> name.replace("Graph", "").toUpperCase(Locale.ROOT));

        assertThat(writers)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(GraphFormat.values()).map(GraphFormat::name).toList());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void dot_that_is_read_back_has_the_nodes_and_arrows_of_the_graph(String shape) {
        Excerpt excerpt = excerpt(GraphPicture.shape(shape));

        DotReader read = DotReader.read(GraphFormat.DOT.of(excerpt));

        assertThat(read.labels().keySet().stream().map(RevisionId::new)).containsExactlyElementsOf(excerpt.ids());
        assertThat(read.edges())
                .containsExactlyElementsOf(excerpt.edges().stream()
                        .map(edge -> edge.from() + " -> " + edge.to() + (edge.isDependency() ? " dashed" : ""))
                        .toList());
    }

    @Test
    void dot_that_is_read_back_has_every_sign_of_a_message() {
        DotReader read = DotReader.read(GraphFormat.DOT.of(excerpt(AWKWARD)));

        assertThat(read.labels())
                .isEqualTo(Map.of(
                        "x.y/\"z\\", "x.y/\"z\\ (head) (current)\n1. first: no\t*list*",
                        "é", "é (head) (current)\n",
                        "o_1", "o_1\nC:\\new;\n- a #1 `x` <b> %%{init}%% a.b_c-d",
                        "end", "end\nadd \"end\""));
        assertThat(read.edges()).containsExactly("end -> x.y/\"z\\", "o_1 -> é", "end -> o_1");
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void mermaid_declares_each_node_once_and_draws_arrows_between_those_alone(String shape) {
        String chart = GraphFormat.MERMAID.of(excerpt(GraphPicture.shape(shape)));
        List<String> nodes = found(chart, "(?m)^ {4}(r_\\w+)\\[\"[^\"]+\"]$");
        List<String> ends = found(chart, "(?m)^ {4}(r_\\w+)(?= -\\.?-> r_\\w+$)");
        ends.addAll(found(chart, "(?m)^ {4}r_\\w+ -\\.?-> (r_\\w+)$"));

        assertThat(nodes)
                .doesNotHaveDuplicates()
                .hasSize(GraphPicture.shape(shape).revisions().size());
        assertThat(Set.copyOf(nodes)).containsAll(ends);
        assertThat(chart.lines()
                        .skip(1)
                        .filter(line -> !line.matches(" {4}(r_\\w+(\\[\"[^\"]+\"]| -\\.?-> r_\\w+)"
                                + "|classDef (head|current) \\S+|class r_\\w+(,r_\\w+)* (head|current))")))
                .isEmpty();
    }

    @Test
    void names_and_messages_mean_nothing_to_mermaid() {
        assertThat(GraphFormat.MERMAID.of(excerpt(AWKWARD))).isEqualTo("""
                flowchart BT
                    r_x_46_y_47__34_z_92_["x.y#47;#34;z#92; (head) (current)<br/>1#46; first#58; no#9;#42;list#42;"]
                    r__233_["é (head) (current)"]
                    r_o_95_1["o_1<br/>C#58;#92;new#59;<br/>#45; a #35;1 #96;x#96; #60;b#62; #37;#37;#123;init#125;#37;#37; a.b_c-d"]
                    r_end["end<br/>add #34;end#34;"]
                    r_end --> r_x_46_y_47__34_z_92_
                    r_o_95_1 --> r__233_
                    r_end --> r_o_95_1
                    classDef head stroke-width:3px
                    class r_x_46_y_47__34_z_92_,r__233_ head
                    classDef current fill:#ffd866,color:#000000
                    class r_x_46_y_47__34_z_92_,r__233_ current""");
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toList());
    }

    /** The whole of a graph, with the database at its heads. */
    private static Excerpt excerpt(RevisionGraph graph) {
        return new Excerpt(graph, graph.newestFirst(), graph.heads(), Path.of("/"));
    }

    private static Revision revision(String id, String parent, String message) {
        List<RevisionId> parents = parent.isEmpty() ? List.of() : List.of(new RevisionId(parent));
        return new Revision(
                new RevisionId(id), parents, List.of(), List.of(), message, "", Origin.of("/versions/" + id + ".sql"));
    }
}
