package dev.limbeck.plan;

import static dev.limbeck.graph.GraphPicture.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.limbeck.graph.GraphPicture;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Problem;
import dev.limbeck.target.Targets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final String LINE = """
            a
            b <- a
            c <- b
            """;

    private static final String FORK = """
            a
            b  <- a
            c1 <- b
            c2 <- b
            """;

    private static final String MERGE = FORK + "m <- c1 c2";

    private static final String DEPENDENCY = """
            a1
            a2 <- a1
            a3 <- a2
            b1
            b2 <- b1 [a2]
            """;

    private static final String TREES = """
            a
            b <- a
            c
            d <- c
            """;

    @Test
    void a_line_is_applied_and_undone_one_by_one() {
        assertThat(upgrade(LINE, "", "c")).isEqualTo("+a {a}; +b {b}; +c {c}");
        assertThat(downgrade(LINE, "c", "a")).isEqualTo("-c {b}; -b {a}");
        assertThat(downgrade(LINE, "c", "base")).isEqualTo("-c {b}; -b {a}; -a {}");
        assertThat(downgrade(LINE, "c", "-1")).isEqualTo("-c {b}");
        assertThat(upgrade(LINE, "a", "+1")).isEqualTo("+b {b}");
    }

    @Test
    void a_fork_leaves_a_row_for_each_branch() {
        assertThat(upgrade(FORK, "", "heads")).isEqualTo("+a {a}; +b {b}; +c2 {c2}; +c1 {c1,c2}");
        assertThat(downgrade(FORK, "c1 c2", "b")).isEqualTo("-c1 {c2}; -c2 {b}");
        assertThat(upgrade(FORK, "c1", "c2")).isEqualTo("+c2 {c1,c2}");
    }

    @Test
    void a_merge_takes_the_place_of_what_it_joins_and_gives_it_back() {
        assertThat(upgrade(MERGE, "c1 c2", "head")).isEqualTo("+m {m}");
        assertThat(downgrade(MERGE, "m", "c1")).isEqualTo("-m {c1,c2}");
        assertThat(upgrade(MERGE, "c1", "m")).isEqualTo("+c2 {c1,c2}; +m {m}");
        assertThat(refusal(() -> downgrade(MERGE, "m", "-1"))).startsWith("AmbiguousWalk");
    }

    @Test
    void a_dependency_is_applied_first_and_stays_when_its_dependent_is_undone() {
        assertThat(upgrade(DEPENDENCY, "", "b2")).isEqualTo("+a1 {a1}; +a2 {a2}; +b1 {a2,b1}; +b2 {b2}");
        assertThat(upgrade(DEPENDENCY, "b2", "a3")).isEqualTo("+a3 {a3,b2}");
        assertThat(downgrade(DEPENDENCY, "a3 b2", "b1")).isEqualTo("-b2 {a3,b1}");
        assertThat(downgrade(DEPENDENCY, "b2", "b1")).isEqualTo("-b2 {a2,b1}");
    }

    @Test
    void what_depends_on_an_undone_revision_is_undone_with_it() {
        assertThat(downgrade(DEPENDENCY, "b2", "a1")).isEqualTo("-b2 {a2,b1}; -a2 {a1,b1}");
        assertThat(downgrade(DEPENDENCY, "a3 b2", "a1")).isEqualTo("-a3 {b2}; -b2 {a2,b1}; -a2 {a1,b1}");
    }

    @Test
    void a_parent_that_another_row_implies_gets_no_row_of_its_own() {
        String sideFurtherOn = """
                a1
                b1 <- a1
                c1 <- b1
                a2
                b2 <- a2
                c2 <- b2
                d1 <- c1 c2
                d2 <- c2
                """;

        assertThat(upgrade(sideFurtherOn, "b1 d2", "d1")).isEqualTo("+c1 {c1,d2}; +d1 {d1,d2}");
        assertThat(downgrade(sideFurtherOn, "d1 d2", "b1")).isEqualTo("-d1 {c1,d2}; -c1 {b1,d2}");
    }

    @Test
    void a_second_merge_of_the_same_parents_gets_a_row_beside_the_first() {
        String twinMerge = """
                a
                b1 <- a
                b2 <- a
                b3 <- a
                c1 <- b1 b2 b3
                c2 <- b1 b2 b3
                d1 <- c1
                d2 <- c2
                """;

        assertThat(upgrade(twinMerge, "b1 b2 b3", "heads")).isEqualTo("+c2 {c2}; +d2 {d2}; +c1 {c1,d2}; +d1 {d1,d2}");
    }

    @Test
    void a_database_that_is_there_already_or_beyond_has_nothing_to_do() {
        assertThat(upgrade(LINE, "c", "c")).isEmpty();
        assertThat(upgrade(LINE, "c", "a")).isEmpty();
        assertThat(upgrade(LINE, "c", "base")).isEmpty();
        assertThat(upgrade("", "", "head")).isEmpty();
        assertThat(downgrade(LINE, "b", "b")).isEmpty();
        assertThat(downgrade(LINE, "", "base")).isEmpty();
        assertThat(stamp(LINE, "c", "c")).isEmpty();
    }

    @Test
    void a_step_says_which_rows_go_and_which_come() {
        RevisionGraph graph = GraphPicture.parse(MERGE);
        Plan plan = new Planner(graph).upgrade(ids("c2 c1"), ids("m"));

        assertThat(plan)
                .isEqualTo(new Plan(
                        ids("c1 c2"),
                        List.of(new RevisionStep(
                                Direction.UPGRADE,
                                graph.get(new RevisionId("m")),
                                new HeadChange(ids("c1 c2"), ids("m"))))));
        assertThat(plan.steps().get(0).line()).isEqualTo("Running upgrade c1, c2 -> m, add m");
    }

    @Test
    void a_step_is_printed_without_its_dependencies_and_with_no_comma_before_nothing() {
        Planner planner = new Planner(GraphPicture.parse("""
                a
                b [a] ""
                c <- b "more\\nthan a line\\n\\nand than a paragraph"
                """));

        assertThat(planner.upgrade(List.of(), ids("c")).steps())
                .extracting(Step::line)
                .containsExactly(
                        "Running upgrade  -> a, add a",
                        "Running upgrade  -> b",
                        "Running upgrade b -> c, more\nthan a line");
        assertThat(planner.stamp(ids("a"), new Targets(GraphPicture.parse("a"), List::of).stampTo("base"))
                        .steps())
                .extracting(Step::line)
                .containsExactly("Running stamp_revision a -> ");
    }

    @Test
    void a_merge_with_a_redundant_parent_leaves_one_row() {
        String redundant = """
                r0
                r2 <- r0
                r1
                r3 <- r1
                r4 <- r3 r1 [r2]
                """;

        assertThat(upgrade(redundant, "r3", "r4")).isEqualTo("+r0 {r0,r3}; +r2 {r2,r3}; +r4 {r4}");
        assertThat(downgrade(redundant, "r4", "r3")).isEqualTo("-r4 {r2,r3}");
    }

    @Test
    void undoing_a_merge_with_a_redundant_parent_brings_back_the_upper_one_alone() {
        String redundant = """
                r0
                r1 <- r0
                r2 <- r0 r1
                r3
                """;

        assertThat(downgrade(redundant, "r2 r3", "r1")).isEqualTo("-r2 {r1,r3}");
        assertThat(upgrade(redundant, "r1 r3", "heads")).isEqualTo("+r2 {r2,r3}");
    }

    @Test
    void a_walk_down_to_base_means_its_own_tree_alone() {
        assertThat(downgrade(TREES, "b d", "d-2")).isEqualTo("-d {b,c}; -c {b}");
        assertThat(stamp(TREES, "b d", "d-2")).isEqualTo("d-> {b}");
    }

    @Test
    void the_base_of_a_branch_undoes_what_is_the_branchs_own() {
        String labelled = """
                a
                b  <- a
                c1 <- b (left)
                d1 <- c1
                c2 <- b (right)
                """;

        assertThat(downgrade(labelled, "c2 d1", "left@base")).isEqualTo("-d1 {c1,c2}; -c1 {c2}");
        assertThat(downgrade(labelled, "d1", "left@base")).isEqualTo("-d1 {c1}; -c1 {b}; -b {a}; -a {}");
        assertThat(downgrade(labelled, "c2", "left@base")).isEmpty();
    }

    @Test
    void a_branch_that_is_named_is_the_only_one_undone_above_a_fork() {
        String labelled = """
                a
                c1 <- a (left)
                c2 <- a (right)
                """;

        assertThat(downgrade(labelled, "c1 c2", "left@a")).isEqualTo("-c1 {c2}");
        assertThat(downgrade(labelled, "c1 c2", "a")).isEqualTo("-c1 {c2}; -c2 {a}");
        assertThat(downgrade(labelled, "c1 c2", "right@-1")).isEqualTo("-c2 {c1}");
    }

    @Test
    void current_tells_implied_tips_too_in_load_order() {
        Planner planner = new Planner(GraphPicture.shape("depends-on"));

        assertThat(planner.current(ids("d747a8a8879 2a95102259be")))
                .isEqualTo(ids("2a95102259be 55af2cb1c267 d747a8a8879"));
        assertThat(planner.current(ids("27c6a30d7c24"))).isEqualTo(ids("27c6a30d7c24"));
        assertThat(planner.current(List.of())).isEmpty();
    }

    @Test
    void a_row_that_no_file_declares_is_refused_with_the_nearest() {
        String remedy =
                "Check out the branch or release that has its file. If the revision was given up, write where the"
                        + " database really is with `limbeck stamp --purge REV`.";
        String message = "UnknownRow, exit 3: The database is at revision 588d7cfb9a14, which no file declares\n";
        String graph = "588d7cfb9a41";

        assertThat(refusal(() -> upgrade(graph, "588d7cfb9a14", "588d7cfb9a41")))
                .isEqualTo(message + "Did you mean 588d7cfb9a41? " + remedy);
        assertThat(refusal(() -> downgrade(graph, "588d7cfb9a14", "base")))
                .isEqualTo(message + "Did you mean 588d7cfb9a41? " + remedy);
        assertThat(refusal(() -> stamp(LINE, "588d7cfb9a14", "c"))).isEqualTo(message + remedy);
        assertThat(refusal(() -> new Planner(GraphPicture.parse(LINE)).current(ids("588d7cfb9a14"))))
                .isEqualTo(message + remedy);
    }

    @Test
    void rows_of_which_one_implies_another_are_refused_but_by_a_stamp() {
        assertThat(refusal(() -> upgrade(LINE, "a c", "c"))).isEqualTo("""
                Overlap, exit 3: a is given as a row of the version table beside c, which already implies it
                Write where the database really is: `limbeck stamp c` if all up to there is applied.""");
        assertThat(refusal(() -> downgrade(DEPENDENCY, "a2 b2", "base"))).isEqualTo("""
                Overlap, exit 3: a2 is given as a row of the version table beside b2, which already implies it
                Write where the database really is: `limbeck stamp b2` if all up to there is applied.""");
        assertThat(stamp(LINE, "a c", "c")).isEqualTo("a-> {c}");
    }

    @Test
    void targets_of_which_one_implies_another_are_refused() {
        assertThat(refusal(() -> upgrade(DEPENDENCY, "", "a1 b2"))).isEqualTo("""
                Overlap, exit 3: a1 is given as a target beside b2, which already implies it
                Name b2 alone.""");
    }

    @Test
    void a_target_named_twice_is_applied_once() {
        assertThat(upgrade(LINE, "", "a a")).isEqualTo("+a {a}");
    }

    @Test
    void a_downgrade_to_what_does_not_lie_below_is_refused() {
        String remedy = "Name a revision below that: `limbeck history -r :current` lists them, newest first.";

        assertThat(refusal(() -> downgrade(FORK, "c1", "c2")))
                .isEqualTo("NotBelow, exit 3: Destination c2 is not a valid downgrade target from current head(s) c1\n"
                        + remedy);
        assertThat(refusal(() -> downgrade(LINE, "", "b")))
                .isEqualTo("NotBelow, exit 3: Destination b is not a valid downgrade target from current head(s)"
                        + " <base>\n" + remedy);
        assertThat(refusal(() -> downgrade(DEPENDENCY, "b2", "a2")))
                .isEqualTo("NotBelow, exit 3: Destination a2 is not a valid downgrade target from current head(s)"
                        + " b2\n" + remedy);
    }

    @Test
    void above_a_fork_all_of_a_branch_that_begins_below_is_undone() {
        String tree = "a (all)\nc1 <- a (left)\nc2 <- a\nd <- c1\n";

        assertThat(downgrade(tree, "c2 d", "all@a")).isEqualTo("-c2 {d}; -d {c1}; -c1 {a}");
        assertThat(downgrade(tree, "c2 d", "left@a")).isEqualTo("-d {c1,c2}; -c1 {c2}");
        assertThat(downgrade(tree, "c2", "all@-1")).isEqualTo("-c2 {a}");
    }

    @Test
    void one_step_down_undoes_one_revision_though_its_parent_has_other_children() {
        String needed = "r0\nr1 <- r0\nr2 <- r0 [r1]\n";

        assertThat(downgrade(needed, "r2", "-1")).isEqualTo("-r2 {r1}");
        assertThat(downgrade(needed, "r2", "r0")).isEqualTo("-r2 {r1}; -r1 {r0}");
    }

    @Test
    void down_from_a_merge_the_branch_that_is_named_stays_and_so_does_the_other() {
        assertThat(downgrade(MERGE.replace("c1 <- b", "c1 <- b (left)"), "m", "c1@-1"))
                .isEqualTo("-m {c1,c2}");
    }

    private static String upgrade(String picture, String rows, String words) {
        RevisionGraph graph = GraphPicture.parse(picture);
        Targets targets = new Targets(graph, () -> ids(rows));
        List<RevisionId> wanted = words(words).stream()
                .flatMap(word -> targets.upgradeTo(word).stream())
                .toList();
        return PlanPicture.of(new Planner(graph).upgrade(ids(rows), wanted));
    }

    private static String downgrade(String picture, String rows, String word) {
        RevisionGraph graph = GraphPicture.parse(picture);
        Targets targets = new Targets(graph, () -> ids(rows));
        return PlanPicture.of(new Planner(graph).downgrade(ids(rows), targets.downgradeTo(word)));
    }

    private static String stamp(String picture, String rows, String words) {
        RevisionGraph graph = GraphPicture.parse(picture);
        Targets targets = new Targets(graph, () -> ids(rows));
        return PlanPicture.of(new Planner(graph)
                .stamp(
                        ids(rows),
                        words(words).stream()
                                .flatMap(word -> targets.stampTo(word).stream())
                                .toList()));
    }

    private static List<String> words(String words) {
        return Arrays.asList(words.split(" "));
    }

    private static String refusal(Runnable question) {
        Problem problem = catchThrowableOfType(Problem.class, question::run);
        assertThat(problem.places()).isEmpty();
        return problem.getClass().getSimpleName() + ", exit " + problem.exit().code() + ": " + problem.getMessage()
                + "\n" + problem.remedy();
    }
}
