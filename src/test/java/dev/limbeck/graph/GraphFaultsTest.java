package dev.limbeck.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GraphFaultsTest {

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        GraphFaults faults = GraphFaults.of(GraphPicture.revisions("""
                a
                a
                b <- gone
                c <- c
                d <- a [nowhere]
                e <- f
                f <- e
                g <- a (head)
                h <- a (same)
                i <- a (same)
                """));
        assertThat(faults.problems())
                .extracting(problem -> problem.getClass().getSimpleName() + ": " + problem.getMessage())
                .containsExactly(
                        "DuplicateRevision: Revision a is declared by two files",
                        "BadLabel: Branch label 'head' of revision g cannot be addressed: it means other revisions already",
                        "DuplicateLabel: Branch label 'same' of revision i is already used by revision h",
                        "MissingReference: Revision b names the parent gone, which no file declares",
                        "SelfReference: Revision c names itself as its parent",
                        "MissingReference: Revision d names the dependency nowhere, which no file declares",
                        "RevisionCycle: e -> f -> e is a cycle");
        assertThat(faults.heads()).extracting(RevisionId::value).containsExactly("b", "d", "g", "h", "i");
    }

    @Test
    void each_knot_of_cycles_is_told_once() {
        GraphFaults faults = GraphFaults.of(GraphPicture.revisions("""
                a <- b
                b <- a
                c <- d
                d <- e
                e <- c
                x [y]
                y <- x
                """));
        assertThat(faults.problems())
                .extracting(Throwable::getMessage)
                .containsExactly("a -> b -> a is a cycle", "c -> e -> d -> c is a cycle", "x -> y -> x is a cycle");
    }

    @Test
    void what_the_second_of_two_files_with_one_id_names_is_looked_for_too() {
        GraphFaults faults = GraphFaults.of(GraphPicture.revisions("""
                a
                b <- a
                c
                b <- c gone
                """));
        assertThat(faults.problems())
                .extracting(Throwable::getMessage)
                .containsExactly(
                        "Revision b is declared by two files",
                        "Revision b names the parent gone, which no file declares");
        assertThat(faults.heads()).extracting(RevisionId::value).containsExactly("b");
    }

    @Test
    void a_graph_has_no_fault_and_its_heads() {
        List<Revision> revisions = GraphPicture.revisions("""
                a
                b <- a
                c <- a [b]
                """);
        GraphFaults faults = GraphFaults.of(revisions);
        assertThat(faults.problems()).isEmpty();
        assertThat(faults.heads()).isEqualTo(RevisionGraph.of(revisions).heads());
    }
}
