package dev.limbeck.graph;

import static dev.limbeck.graph.GraphPicture.ids;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class NewestFirstTest {

    @Test
    void one_branch_is_walked_down_to_where_it_left_another_before_the_next_begins() {
        RevisionGraph graph = GraphPicture.parse("""
                a
                b  <- a
                c1 <- b
                c2 <- b
                d1 <- c1
                d2 <- c2
                """);

        assertThat(graph.newestFirst()).isEqualTo(ids("d1 c1 d2 c2 b a"));
    }

    @Test
    void the_branch_whose_head_was_loaded_first_begins() {
        RevisionGraph graph = GraphPicture.parse("""
                d2 <- c2
                c1 <- a
                c2 <- a
                d1 <- c1
                a
                """);

        assertThat(graph.newestFirst()).isEqualTo(ids("d2 c2 d1 c1 a"));
    }

    @Test
    void below_a_merge_the_parents_stand_as_declared() {
        RevisionGraph graph = GraphPicture.parse("""
                a
                b1 <- a
                b2 <- a
                b3 <- a
                m  <- b3 b1 b2
                """);

        assertThat(graph.newestFirst()).isEqualTo(ids("m b3 b1 b2 a"));
    }

    @Test
    void trees_stand_one_after_the_other() {
        assertThat(GraphPicture.shape("two-bases").newestFirst()).isEqualTo(ids("a2 a1 b2 b1"));
    }

    @Test
    void dependencies_come_behind_the_parents() {
        assertThat(GraphPicture.shape("depends-on").newestFirst())
                .isEqualTo(ids("2a95102259be 29f859a13ea 109ec7d132bf 3cac04ae8714 d747a8a8879 27c6a30d7c24"
                        + " 55af2cb1c267 ae1027a6acf 1975ea83b712"));
    }

    @Test
    void a_revision_that_another_branch_needs_waits_for_that_branch() {
        RevisionGraph graph = GraphPicture.parse("""
                a1
                a2 <- a1
                a3 <- a2
                b1
                b2 <- b1 [a2]
                """);

        assertThat(graph.newestFirst()).isEqualTo(ids("a3 b2 b1 a2 a1"));
    }

    @Test
    void crossed_merges_both_stand_above_what_they_join() {
        assertThat(GraphPicture.shape("criss-cross").newestFirst()).isEqualTo(ids("c1 c2 b1 b2 a"));
    }

    @Test
    void a_parent_that_another_parent_implies_comes_last() {
        RevisionGraph graph = GraphPicture.parse("""
                a
                b <- a
                c <- a b
                """);

        assertThat(graph.newestFirst()).isEqualTo(ids("c b a"));
    }

    @Test
    void only_members_are_ordered_in_the_order_of_the_whole() {
        RevisionGraph graph = GraphPicture.shape("octopus");

        assertThat(graph.newestFirst(Set.copyOf(ids("b e d")))).isEqualTo(ids("b e d"));
        assertThat(graph.newestFirst(Set.of())).isEmpty();
    }

    @Test
    void a_ladder_of_merges_is_walked_down_rung_by_rung() {
        RevisionGraph ladder = GraphPicture.ladder(50);

        assertThat(ladder.newestFirst())
                .hasSize(151)
                .startsWith(ids("m50 a50 b50 m49 a49 b49").toArray(RevisionId[]::new));
        assertThat(ladder.newestFirst()).endsWith(ids("m1 a1 b1 m0").toArray(RevisionId[]::new));
    }

    @Test
    @Timeout(20)
    void ten_thousand_revisions_are_ordered_while_one_waits() {
        RevisionGraph ladder = GraphPicture.ladder(3_333);

        assertThat(ladder.newestFirst()).hasSize(10_000).endsWith(new RevisionId("m0"));
    }
}
