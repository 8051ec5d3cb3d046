package dev.limbeck.render;

import static dev.limbeck.graph.GraphPicture.id;
import static dev.limbeck.graph.GraphPicture.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.graph.GraphPicture;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What Alembic was seen to print for its tutorial's two histories, to the character. */
class GraphTextTest {
    private static final RevisionGraph TWO_TREES = GraphPicture.shape("depends-on");
    private static final RevisionGraph DIAMOND = GraphPicture.shape("diamond");

    @Test
    void history_with_dependencies_labels_and_an_effective_head() {
        assertThat(lines(TWO_TREES.newestFirst(), new GraphText(TWO_TREES, List.of())::historyLine))
                .isEqualTo("""
                        29f859a13ea (55af2cb1c267) -> 2a95102259be (networking) (head), add ip account table
                        109ec7d132bf -> 29f859a13ea (networking), add DNS table
                        3cac04ae8714 -> 109ec7d132bf (networking), add ip number table
                        <base> -> 3cac04ae8714 (networking), create networking branch
                        27c6a30d7c24 -> d747a8a8879 (shoppingcart) (head), add a shopping cart column
                        1975ea83b712 -> 27c6a30d7c24 (shoppingcart), add shopping cart table
                        ae1027a6acf -> 55af2cb1c267 (effective head), add another account column
                        1975ea83b712 -> ae1027a6acf, add a column
                        <base> -> 1975ea83b712 (branchpoint), create account table
                        """);
    }

    @Test
    void history_of_a_diamond() {
        assertThat(lines(DIAMOND.newestFirst(), new GraphText(DIAMOND, List.of())::historyLine))
                .isEqualTo("""
                        ae1027a6acf, 27c6a30d7c24 -> 53fffde5ad5 (cart) (head) (mergepoint), merge ae1 and 27c
                        1975ea83b712 -> ae1027a6acf, add a column
                        1975ea83b712 -> 27c6a30d7c24 (cart), add shopping cart table
                        <base> -> 1975ea83b712 (branchpoint), create account table
                        """);
    }

    @Test
    void history_marks_where_the_database_is() {
        GraphText text = new GraphText(DIAMOND, ids("53fffde5ad5"));

        assertThat(text.historyLine(id("53fffde5ad5")))
                .isEqualTo("ae1027a6acf, 27c6a30d7c24 -> 53fffde5ad5 (cart) (head) (current) (mergepoint),"
                        + " merge ae1 and 27c");
        assertThat(text.historyLine(id("ae1027a6acf"))).isEqualTo("1975ea83b712 -> ae1027a6acf, add a column");
        assertThat(text.block(id("53fffde5ad5"))).startsWith("Rev: 53fffde5ad5 (head) (mergepoint) (current)\n");
    }

    @Test
    void heads_and_heads_with_dependencies_resolved() {
        GraphText text = new GraphText(TWO_TREES, List.of());

        assertThat(lines(TWO_TREES.heads(), text::headLine)).isEqualTo("""
                2a95102259be (networking) (head)
                55af2cb1c267 (effective head)
                d747a8a8879 (shoppingcart) (head)
                """);
        assertThat(lines(TWO_TREES.realHeads(), text::headLine)).isEqualTo("""
                2a95102259be (networking) (head)
                d747a8a8879 (shoppingcart) (head)
                """);
    }

    @Test
    void a_branch_point_and_what_it_branches_into() {
        assertThat(new GraphText(TWO_TREES, List.of()).branchPoint(id("1975ea83b712")))
                .isEqualTo("""
                        1975ea83b712 (branchpoint)
                                     -> 27c6a30d7c24 (shoppingcart)
                                     -> ae1027a6acf
                        """);
    }

    @Test
    void current_shows_neither_labels_nor_messages() {
        GraphText text = new GraphText(TWO_TREES, List.of());

        assertThat(lines(ids("2a95102259be d747a8a8879 55af2cb1c267"), text::currentLine))
                .isEqualTo("""
                2a95102259be (head)
                d747a8a8879 (head)
                55af2cb1c267 (effective head)
                """);
    }

    @Test
    void the_block_of_a_merge_shows_what_it_joins_and_its_docstring() {
        assertThat(new GraphText(DIAMOND, List.of()).block(id("53fffde5ad5"))).isEqualTo("""
                Rev: 53fffde5ad5 (head) (mergepoint)
                Merges: ae1027a6acf, 27c6a30d7c24
                Branch names: cart
                Path: /versions/3_53fffde5ad5.sql

                    merge ae1 and 27c
                \s\s\s\s
                    Revision ID: 53fffde5ad5
                    Revises: ae1027a6acf, 27c6a30d7c24
                    Create Date: 2026-01-04 10:00:00.000000
                """);
    }

    @Test
    void the_block_of_a_dependent_names_the_dependency_as_the_file_does() {
        RevisionGraph graph = GraphPicture.shape("label-dependency");

        assertThat(new GraphText(graph, List.of()).block(id("app2"))).startsWith("""
                Rev: app2
                Parent: app1
                Also depends on: core, core2
                Path: /versions/4_app2.sql
                """);
    }

    @Test
    void an_effective_head_reads_as_a_head_in_its_block() {
        assertThat(new GraphText(TWO_TREES, List.of()).block(id("55af2cb1c267")))
                .startsWith("Rev: 55af2cb1c267 (head)\nParent: ae1027a6acf\nPath: ");
    }

    private static String lines(List<RevisionId> ids, Function<RevisionId, String> line) {
        return ids.stream().map(id -> line.apply(id) + "\n").collect(Collectors.joining());
    }
}
