package dev.limbeck.plan;

import static dev.limbeck.graph.GraphPicture.id;
import static dev.limbeck.graph.GraphPicture.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.limbeck.graph.GraphPicture;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.problem.Problem;
import org.junit.jupiter.api.Test;

class ReparentingTest {
    private static final String BRANCHES = """
            a
            b1 <- a
            b2 <- b1
            c1 <- a
            c2 <- c1
            c3 <- c2
            """;

    @Test
    void the_root_of_the_branch_gets_the_new_parent_and_takes_the_rest_along() {
        RevisionGraph graph = GraphPicture.parse(BRANCHES);
        Reparenting move = Reparenting.of(graph, id("c2"), id("b2"));

        assertThat(move).isEqualTo(new Reparenting(graph.get(id("c1")), id("b2"), ids("c1 c2 c3")));
        assertThat(move.applied(graph).newestFirst()).isEqualTo(ids("c3 c2 c1 b2 b1 a"));
    }

    @Test
    void a_branch_may_move_behind_the_middle_of_another() {
        RevisionGraph graph = GraphPicture.parse(BRANCHES);
        Reparenting move = Reparenting.of(graph, id("c3"), id("b1"));

        assertThat(move).isEqualTo(new Reparenting(graph.get(id("c1")), id("b1"), ids("c1 c2 c3")));
        assertThat(move.applied(graph).heads()).isEqualTo(ids("b2 c3"));
    }

    @Test
    void what_forks_on_the_branch_moves_with_it() {
        RevisionGraph graph = GraphPicture.parse(BRANCHES + "d <- c1");

        assertThat(Reparenting.of(graph, id("c3"), id("b2")).moved()).isEqualTo(ids("c1 d c2 c3"));
    }

    @Test
    void a_tree_of_its_own_moves_by_its_base() {
        RevisionGraph graph = GraphPicture.shape("two-bases");
        Reparenting move = Reparenting.of(graph, id("b2"), id("a2"));

        assertThat(move).isEqualTo(new Reparenting(graph.get(id("b1")), id("a2"), ids("b1 b2")));
        assertThat(move.applied(graph).bases()).isEqualTo(ids("a1"));
    }

    @Test
    void a_branch_that_forked_and_was_merged_within_moves_by_its_one_root() {
        RevisionGraph graph = GraphPicture.parse("""
                a
                x  <- a
                b  <- a
                c1 <- b
                c2 <- b
                m  <- c1 c2
                """);

        assertThat(Reparenting.of(graph, id("m"), id("x")).root().id()).isEqualTo(id("b"));
    }

    @Test
    void of_two_merges_of_the_same_parents_one_gets_the_other_as_its_only_parent() {
        RevisionGraph graph = GraphPicture.shape("criss-cross");
        Reparenting move = Reparenting.of(graph, id("c2"), id("c1"));

        assertThat(move).isEqualTo(new Reparenting(graph.get(id("c2")), id("c1"), ids("c2")));
        assertThat(move.applied(graph).get(id("c2")).parents()).isEqualTo(ids("c1"));
    }

    @Test
    void behind_itself_or_what_descends_from_it_a_revision_cannot_move() {
        String remedy = "Name a head that is not above what moves: `limbeck heads` lists them.";

        assertThat(refusal(BRANCHES, "c2", "c2"))
                .isEqualTo("CannotMove, exit 3: Revision c2 cannot be put behind itself\n" + remedy);
        assertThat(refusal(BRANCHES, "c1", "c3"))
                .isEqualTo("CannotMove, exit 3: Revision c1 is needed by c3: behind it, it would close a cycle\n"
                        + remedy);
        assertThat(refusal(BRANCHES, "a", "c3"))
                .isEqualTo(
                        "CannotMove, exit 3: Revision a is needed by c3: behind it, it would close a cycle\n" + remedy);
    }

    @Test
    void behind_what_depends_on_its_branch_a_revision_cannot_move() {
        assertThat(refusal(BRANCHES + "d <- b2 [c1]", "c3", "d")).isEqualTo("""
                CannotMove, exit 3: Revision c1 is needed by d: behind it, it would close a cycle
                Name a head that is not above what moves: `limbeck heads` lists them.""");
    }

    @Test
    void behind_what_depends_on_something_that_moves_along_a_revision_cannot_move() {
        assertThat(refusal(BRANCHES + "x <- c1\n" + "d <- b2 [x]", "c3", "d")).isEqualTo("""
                CannotMove, exit 3: Revision c1 is needed by d: behind it, it would close a cycle
                Name a head that is not above what moves: `limbeck heads` lists them.""");
    }

    @Test
    void what_lies_above_it_already_is_left_there() {
        assertThat(refusal(BRANCHES, "c3", "a")).isEqualTo("""
                CannotMove, exit 3: Revision c3 already lies above a
                Nothing is to do for these two: `limbeck heads` shows whether others are left.""");
    }

    @Test
    void a_branch_that_begins_at_several_revisions_is_not_moved_but_merged() {
        assertThat(refusal("""
                        a
                        b <- a
                        c1 <- a
                        c2 <- a
                        m <- c1 c2
                        """, "m", "b")).isEqualTo("""
                CannotMove, exit 3: The branch of m begins at several revisions: c1, c2
                A branch that merges others is not put in line by moving one revision. Join the two with `limbeck merge b m\
                 -m "merge"`.""");
    }

    private static String refusal(String picture, String revision, String onto) {
        Problem problem = catchThrowableOfType(
                Problem.class, () -> Reparenting.of(GraphPicture.parse(picture), id(revision), id(onto)));
        assertThat(problem.places()).isEmpty();
        return problem.getClass().getSimpleName() + ", exit " + problem.exit().code() + ": " + problem.getMessage()
                + "\n" + problem.remedy();
    }
}
