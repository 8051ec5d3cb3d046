package dev.limbeck.graph;

import static dev.limbeck.graph.GraphPicture.id;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatecomerTest {

    @Test
    void the_branch_that_began_last_came_last_however_long_it_grew() {
        RevisionGraph graph = GraphPicture.parse("""
                a  @2026-01-01T10:00:00Z
                b1 <- a @2026-01-02T10:00:00Z
                c1 <- b1 @2026-01-09T10:00:00Z
                b2 <- a @2026-01-03T10:00:00Z
                """);

        assertThat(Latecomer.among(graph, graph.heads())).contains(id("b2"));
    }

    @Test
    void dates_are_compared_as_moments() {
        RevisionGraph graph = GraphPicture.parse("""
                a  @2026-01-01T10:00:00Z
                b1 <- a @2026-01-02T10:00:00+02:00
                b2 <- a @2026-01-02T09:00:00
                """);

        assertThat(Latecomer.among(graph, graph.heads())).contains(id("b2"));
    }

    @Test
    void a_branch_that_merged_others_began_with_the_first_of_them() {
        RevisionGraph graph = GraphPicture.parse("""
                a  @2026-01-01T10:00:00Z
                b1 <- a @2026-01-05T10:00:00Z
                b2 <- a @2026-01-02T10:00:00Z
                m  <- b1 b2 @2026-01-06T10:00:00Z
                b3 <- a @2026-01-03T10:00:00Z
                """);

        assertThat(Latecomer.among(graph, graph.heads())).contains(id("b3"));
    }

    @Test
    void without_a_date_it_cannot_be_told() {
        RevisionGraph graph = GraphPicture.parse("""
                a  @2026-01-01T10:00:00Z
                b1 <- a @2026-01-02T10:00:00Z
                b2 <- a
                """);

        assertThat(Latecomer.among(graph, graph.heads())).isEmpty();
    }

    @Test
    void of_two_that_began_at_once_it_cannot_be_told() {
        RevisionGraph graph = GraphPicture.parse("""
                a
                b1 <- a @2026-01-02T10:00:00Z
                b2 <- a @2026-01-02T10:00:00Z
                b3 <- a @2026-01-01T10:00:00Z
                """);

        assertThat(Latecomer.among(graph, graph.heads())).isEmpty();
    }

    @Test
    void a_missing_date_below_a_merge_is_missed_whichever_parent_lacks_it() {
        RevisionGraph graph = GraphPicture.parse("""
                a
                b1 <- a @2026-01-05T10:00:00Z
                b2 <- a
                m1 <- b1 b2
                c1 <- a
                c2 <- a @2026-01-05T10:00:00Z
                m2 <- c1 c2
                """);

        assertThat(Latecomer.among(graph, graph.heads())).isEmpty();
    }

    @Test
    void a_single_head_came_last() {
        RevisionGraph graph = GraphPicture.shape("line");

        assertThat(Latecomer.among(graph, graph.heads())).contains(id("c"));
    }
}
