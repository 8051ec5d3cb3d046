package dev.limbeck.graph;

import static dev.limbeck.graph.GraphPicture.id;
import static dev.limbeck.graph.GraphPicture.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RevisionGraphTest {

    @Test
    void heads_bases_and_branch_points_are_told_by_the_parents() {
        RevisionGraph graph = GraphPicture.parse("""
                a
                b1 <- a
                b2 <- a
                m  <- b1 b2
                c  <- b2
                z
                """);

        assertThat(graph.heads()).isEqualTo(ids("m c z"));
        assertThat(graph.bases()).isEqualTo(ids("a z"));
        assertThat(ids("a b1 b2 m c z")).filteredOn(graph::isBranchPoint).isEqualTo(ids("a b2"));
        assertThat(ids("a b1 b2 m c z"))
                .filteredOn(id -> graph.get(id).isMerge())
                .isEqualTo(ids("m"));
    }

    @Test
    void a_graph_without_revisions_has_no_heads_and_no_bases() {
        RevisionGraph graph = GraphPicture.parse("");

        assertThat(graph.heads()).isEmpty();
        assertThat(graph.realHeads()).isEmpty();
        assertThat(graph.bases()).isEmpty();
        assertThat(graph.newestFirst()).isEmpty();
    }

    @Test
    void a_head_that_another_revision_depends_on_is_no_real_head() {
        RevisionGraph graph = GraphPicture.parse("""
                a1
                a2 <- a1
                b1
                b2 <- b1 [a2]
                """);

        assertThat(graph.heads()).isEqualTo(ids("a2 b2"));
        assertThat(graph.realHeads()).isEqualTo(ids("b2"));
    }

    @Test
    void a_dependency_makes_neither_branch_point_nor_merge_point() {
        RevisionGraph graph = GraphPicture.parse("""
                a
                b <- a
                c [a]
                """);

        assertThat(graph.isBranchPoint(id("a"))).isFalse();
        assertThat(graph.get(id("c")).isMerge()).isFalse();
        assertThat(graph.get(id("c")).isBase()).isTrue();
    }

    @Test
    void ancestors_and_descendants_of_one_relation_include_the_revisions_asked_for() {
        RevisionGraph graph = GraphPicture.parse("""
                a1
                a2 <- a1
                a3 <- a2
                b1
                b2 <- b1 [a2]
                """);

        assertThat(graph.parentage().ancestors(ids("b2"))).containsExactly(array("b2 b1"));
        assertThat(graph.requirements().ancestors(ids("b2"))).containsExactly(array("b2 b1 a2 a1"));
        assertThat(graph.parentage().descendants(ids("a2"))).containsExactly(array("a2 a3"));
        assertThat(graph.requirements().descendants(ids("a2"))).containsExactly(array("a2 a3 b2"));
        assertThat(graph.requirements().lineage(id("a2"))).containsExactly(array("a2 a1 a3 b2"));
        assertThat(graph.requirements().ancestors(List.of())).isEmpty();
    }

    @Test
    void a_revision_is_its_own_ancestor() {
        RevisionGraph graph = GraphPicture.shape("line");

        assertThat(graph.parentage().isAncestor(id("b"), id("b"))).isTrue();
        assertThat(graph.parentage().isAncestor(id("a"), id("c"))).isTrue();
        assertThat(graph.parentage().isAncestor(id("c"), id("a"))).isFalse();
    }

    @Test
    void what_directly_comes_before_stands_as_declared_and_what_comes_after_in_load_order() {
        RevisionGraph graph = GraphPicture.parse("""
                m2 <- b2 b1
                m1 <- b1 b2
                b1
                b2
                """);

        assertThat(graph.parentage().before(id("m2"))).isEqualTo(ids("b2 b1"));
        assertThat(graph.parentage().before(id("m1"))).isEqualTo(ids("b1 b2"));
        assertThat(graph.parentage().after(id("b1"))).isEqualTo(ids("m2 m1"));
    }

    @Test
    void tips_and_roots_look_at_the_members_alone() {
        RevisionGraph graph = GraphPicture.shape("octopus");

        assertThat(graph.parentage().tips(Set.copyOf(ids("a b")))).isEqualTo(ids("b"));
        assertThat(graph.parentage().roots(Set.copyOf(ids("d e")))).isEqualTo(ids("d"));
        assertThat(graph.parentage().tips(Set.of())).isEmpty();
    }

    @Test
    void revisions_part_at_their_last_common_ancestors() {
        RevisionGraph crissCross = GraphPicture.shape("criss-cross");

        assertThat(crissCross.parentage().commonAncestors(ids("b1 b2"))).isEqualTo(ids("a"));
        assertThat(crissCross.parentage().commonAncestors(ids("c1 c2"))).isEqualTo(ids("b1 b2"));
        assertThat(crissCross.parentage().commonAncestors(ids("a c2"))).isEqualTo(ids("a"));
        assertThat(GraphPicture.shape("two-bases").parentage().commonAncestors(ids("a2 b2")))
                .isEmpty();
    }

    @Test
    void the_graph_finds_what_it_holds() {
        RevisionGraph graph = GraphPicture.parse("""
                a (core)
                b <- a
                """);

        assertThat(graph.find(id("b"))).map(Revision::parents).contains(ids("a"));
        assertThat(graph.find(id("core"))).isEmpty();
        assertThat(graph.declaring("core")).contains(id("a"));
        assertThat(graph.declaring("a")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.get(id("x")))
                .withMessage("No revision x in this graph");
    }

    @Test
    void dependencies_are_the_revisions_that_declare_the_labels_each_once() {
        RevisionGraph graph = GraphPicture.parse("""
                a (core)
                b
                c [b core a]
                """);

        assertThat(graph.dependenciesOf(id("c"))).isEqualTo(ids("b a"));
        assertThat(graph.dependenciesOf(id("b"))).isEmpty();
    }

    @Test
    void a_walk_does_not_go_down_to_a_dependency_that_an_ancestor_declares_as_well() {
        RevisionGraph graph = GraphPicture.shape("label-dependency");

        assertThat(graph.walkedBefore(id("app1"))).isEqualTo(ids("core1"));
        assertThat(graph.walkedBefore(id("app2"))).isEqualTo(ids("app1 core2"));
        assertThat(graph.walkedBefore(id("app3"))).isEqualTo(ids("app2"));
        assertThat(graph.requirements().before(id("app3"))).isEqualTo(ids("app2 core2"));
    }

    @Test
    void a_parent_that_is_also_a_dependency_counts_once() {
        RevisionGraph graph = GraphPicture.parse("""
                a
                b <- a [a]
                """);

        assertThat(graph.requirements().before(id("b"))).isEqualTo(ids("a"));
        assertThat(graph.newestFirst()).isEqualTo(ids("b a"));
    }

    @Test
    void what_is_handed_out_cannot_be_changed() {
        RevisionGraph graph = GraphPicture.shape("labels");

        assertThat(graph.revisions()).isUnmodifiable();
        assertThat(graph.declaredLabels()).isUnmodifiable();
        assertThat(graph.heads()).isUnmodifiable();
        assertThat(graph.parentage().before(id("m"))).isUnmodifiable();
        assertThat(graph.parentage().after(id("trunk"))).isUnmodifiable();
        assertThat(graph.parentage().ancestors(ids("m"))).isUnmodifiable();
        assertThat(graph.newestFirst()).isUnmodifiable();
    }

    private static RevisionId[] array(String ids) {
        return ids(ids).toArray(RevisionId[]::new);
    }
}
