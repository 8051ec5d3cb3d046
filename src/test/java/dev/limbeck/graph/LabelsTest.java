package dev.limbeck.graph;

import static dev.limbeck.graph.GraphPicture.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void a_label_holds_for_all_that_descends_through_merges_too() {
        assertThat(labelled("""
                a
                b1 <- a (left)
                b2 <- a
                m  <- b1 b2
                n  <- m
                """)).isEqualTo("b1(left) m(left) n(left)");
    }

    @Test
    void on_a_line_without_forks_a_label_holds_down_to_the_base() {
        assertThat(labelled("""
                a
                b <- a
                c <- b (core)
                d <- c
                """)).isEqualTo("a(core) b(core) c(core) d(core)");
    }

    @Test
    void down_the_line_a_label_ends_above_the_fork() {
        assertThat(labelled("""
                a
                b <- a
                c <- b
                d <- c (core)
                x <- b
                """)).isEqualTo("c(core) d(core)");
    }

    @Test
    void down_the_line_a_label_ends_above_the_merge() {
        assertThat(labelled("""
                a1
                a2
                m <- a1 a2
                n <- m
                o <- n (core)
                """)).isEqualTo("n(core) o(core)");
    }

    @Test
    void below_a_label_whose_branch_was_merged_no_revision_carries_it() {
        assertThat(labelled("""
                a
                b1 <- a
                c1 <- b1 (left)
                b2 <- a
                m  <- c1 b2
                """)).isEqualTo("c1(left) m(left)");
    }

    @Test
    void a_dependent_ends_the_line_as_a_fork_does() {
        assertThat(labelled("""
                a
                b <- a
                c <- b (core)
                x
                y <- x [a]
                """)).isEqualTo("b(core) c(core)");
    }

    @Test
    void several_labels_are_sorted() {
        assertThat(labelled("""
                a (zeta, alpha)
                b <- a (middle)
                """)).isEqualTo("a(alpha middle zeta) b(alpha middle zeta)");
    }

    @Test
    void labels_do_not_depend_on_the_load_order() {
        List<Revision> revisions = new ArrayList<>(GraphPicture.shape("labels").revisions());
        String expected = labelled(RevisionGraph.of(revisions));
        Collections.reverse(revisions);
        assertThat(labelled(RevisionGraph.of(revisions))).isEqualTo(expected);
    }

    private static String labelled(String picture) {
        return labelled(GraphPicture.parse(picture));
    }

    private static String labelled(RevisionGraph graph) {
        return graph.revisions().stream()
                .map(each -> each.id().value())
                .sorted()
                .filter(name -> !graph.labelsOf(id(name)).isEmpty())
                .map(name -> name + "(" + String.join(" ", graph.labelsOf(id(name))) + ")")
                .collect(Collectors.joining(" "));
    }
}
