package dev.limbeck.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two views of the files of a project in which revisions stand for others. */
class SquashesTest {
    private static final String LINE = """
            a
            b <- a (first)
            c <- b
            d <- c
            e <- d [b]
            """;

    @Test
    void what_replaces_others_is_shown_in_their_place() {
        RevisionGraph graph = graph(LINE, "s", "a b c");
        assertThat(told(graph)).containsExactly("d <- s", "e <- d [s]", "s");
        assertThat(graph.standIn(id("b"))).contains(id("s"));
        assertThat(graph.isEndOfReplaced(id("c"))).isTrue();
        assertThat(graph.isEndOfReplaced(id("b"))).isFalse();
        assertThat(graph.heads()).containsExactly(id("e"));
    }

    @Test
    void a_database_in_the_midst_is_shown_what_is_replaced() {
        RevisionGraph graph =
                graph(LINE.replace("d <- c", "d <- s"), "s", "a b c").hiding(Set.of(id("s")));
        assertThat(told(graph)).containsExactly("a", "b <- a", "c <- b", "d <- c", "e <- d [b]");
        assertThat(graph.endOfHidden(id("s"))).contains(id("c"));
    }

    @Test
    void what_has_lost_its_file_follows_what_is_named_before_it() {
        RevisionGraph graph = graph("x\nd <- c\n", "s <- x", "a b c").hiding(Set.of(id("s")));
        assertThat(told(graph)).containsExactly("x", "d <- c", "a <- x", "b <- a", "c <- b");
        assertThat(graph.isGone(id("b"))).isTrue();
        assertThat(graph.isGone(id("d"))).isFalse();
    }

    @Test
    void what_was_squashed_can_be_squashed_again() {
        List<Revision> revisions = new ArrayList<>(GraphPicture.revisions(LINE));
        revisions.add(squash("s", "a b c"));
        revisions.add(squash("t", "s d"));
        RevisionGraph graph = RevisionGraph.of(revisions);
        assertThat(told(graph)).containsExactly("e <- t [t]", "t");
        assertThat(graph.isEndOfReplaced(id("d"))).isTrue();
        assertThat(graph.isEndOfReplaced(id("c"))).isFalse();
        assertThat(told(graph.hiding(Set.of(id("t"))))).containsExactly("d <- s", "e <- d [s]", "s");
    }

    @Test
    void a_revision_is_replaced_once() {
        List<Revision> revisions = new ArrayList<>(GraphPicture.revisions(LINE));
        revisions.add(squash("s", "a b"));
        revisions.add(squash("t", "b c"));
        assertThatThrownBy(() -> RevisionGraph.of(revisions))
                .isInstanceOf(BadReplacement.class)
                .hasMessage("Revision b is replaced by both s and t");
        assertThat(GraphFaults.of(revisions).problems())
                .extracting(Throwable::getMessage)
                .containsExactly("Revision b is replaced by both s and t");
    }

    @Test
    void nothing_replaces_itself() {
        List<Revision> revisions = List.of(squash("s", "t"), squash("t", "s"));
        assertThatThrownBy(() -> RevisionGraph.of(revisions))
                .isInstanceOf(BadReplacement.class)
                .hasMessage("s, t replace each other");
    }

    private static RevisionGraph graph(String picture, String squash, String replaced) {
        List<Revision> revisions = new ArrayList<>(GraphPicture.revisions(picture));
        revisions.add(squash(squash, replaced));
        return RevisionGraph.of(revisions);
    }

    private static Revision squash(String picture, String replaced) {
        return GraphPicture.revisions(picture).get(0).replacing(GraphPicture.ids(replaced));
    }

    private static RevisionId id(String id) {
        return GraphPicture.id(id);
    }

    private static List<String> told(RevisionGraph graph) {
        return graph.revisions().stream()
                .map(each -> each.id()
                        + (each.isBase() ? "" : " <- " + RevisionId.join(each.parents()))
                        + (each.dependsOn().isEmpty() ? "" : " " + each.dependsOn()))
                .toList();
    }
}
