package dev.limbeck.target;

import static dev.limbeck.graph.GraphPicture.id;
import static dev.limbeck.graph.GraphPicture.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.limbeck.graph.GraphPicture;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {
    /**
     * Two trees, the second of which needs the first:
     *
     * <pre>
     *     aaaa1 - aaaa2 - left1 - left2      (left)
     *                   \ right1 - right2    (right)
     *     bbbb1 - bbbb2 [right1]             (other)
     * </pre>
     */
    private static final RevisionGraph GRAPH = GraphPicture.parse("""
            aaaa1
            aaaa2  <- aaaa1
            left1  <- aaaa2 (left)
            left2  <- left1
            right1 <- aaaa2 (right)
            right2 <- right1
            bbbb1 (other)
            bbbb2  <- bbbb1 [right1]
            """);

    @ParameterizedTest
    @CsvSource({
        "base,            ''",
        "left@base,       ''",
        "heads,           left2 right2 bbbb2",
        "left2,           left2",
        "le,              AmbiguousRevision",
        "left,            left1",
        "other,           bbbb1",
        "left@head,       left2",
        "other@head,      bbbb2",
        "left@heads,      left2",
        "aaaa1@heads,     left2 right2",
        "left@aaaa2,      aaaa2",
        "left@aaa,        AmbiguousRevision",
        "left@left,       left1",
        "right2@head,     right2",
        "rig@head,        AmbiguousRevision",
        "right1@right,    right1",
        "current,         left1 bbbb2",
        "left@current,    left1",
        "right@current,   right1",
        "left1+1,         left2",
        "left+1,          left2",
        "right2-1,        right1",
        "right2-3,        aaaa1",
        "right2-4,        ''",
        "left@head-1,     left1",
        "left@+1,         left2",
        "other@base+1,    bbbb1",
        "other@base+2,    bbbb2",
        "left@aaaa2+1,    left1",
        "right@aaaa2+2,   right2",
        "right@+1,        right2",
        "left@-1,         aaaa2",
    })
    void a_word_means_revisions(String word, String expected) {
        assertThat(answer(word, "left1 bbbb2")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "left1,  +1, left2",
        "left1,  -1, aaaa2",
        "left1,  -2, aaaa1",
        "left1,  -3, ''",
        "'',     left@+2, aaaa2",
        "'',     other@+1, bbbb1",
        "bbbb2,  right@-1, aaaa2",
        "bbbb2,  current-1, bbbb1",
        "left1,  current+1, left2",
    })
    void a_walk_starts_from_where_the_database_is(String rows, String word, String expected) {
        assertThat(answer(word, rows)).isEqualTo(expected);
    }

    @Test
    void revisions_stand_in_load_order_however_the_database_returned_its_rows() {
        assertThat(in(GRAPH, "bbbb2 right1 left2").revisions("current")).isEqualTo(ids("left2 right1 bbbb2"));
        assertThat(refusal("-1", "bbbb2 left2"))
                .startsWith("AmbiguousWalk, exit 3: '-1' could lead several ways: left2, bbbb2\n");
    }

    @Test
    void head_is_the_only_head() {
        assertThat(in(GraphPicture.shape("diamond")).revisions("head")).isEqualTo(ids("53fffde5ad5"));
        assertThat(in(GraphPicture.parse("")).revisions("head")).isEmpty();
        assertThat(in(GraphPicture.parse("")).revisions("heads")).isEmpty();
    }

    @Test
    void heads_are_those_that_no_revision_depends_on_but_of_a_branch_all() {
        Targets targets = in(GraphPicture.shape("depends-on"));

        assertThat(targets.revisions("heads")).isEqualTo(ids("2a95102259be d747a8a8879"));
        assertThat(targets.revisions("1975ea83b712@heads")).isEqualTo(ids("55af2cb1c267 d747a8a8879"));
    }

    @Test
    void an_exact_name_wins_over_a_longer_one_that_starts_with_it() {
        Targets targets = in(GraphPicture.parse("""
                abcd
                abcde <- abcd
                """));

        assertThat(targets.revisions("abcd")).isEqualTo(ids("abcd"));
        assertThat(targets.revisions("abcde")).isEqualTo(ids("abcde"));
    }

    @Test
    void the_start_of_a_label_is_enough_and_names_one_revision_though_its_id_starts_so_too() {
        Targets targets = in(GraphPicture.parse("""
                network1 (networking)
                shop1 (shopping)
                """));

        assertThat(targets.revisions("net")).isEqualTo(ids("network1"));
        assertThat(targets.revisions("shopp")).isEqualTo(ids("shop1"));
    }

    @Test
    void names_of_less_than_four_characters_have_no_prefix() {
        Targets targets = in(GraphPicture.parse("abc"));

        assertThat(targets.revisions("abc")).isEqualTo(ids("abc"));
        assertThat(refusal(() -> targets.revisions("ab"))).startsWith("UnknownRevision");
    }

    @Test
    void within_a_branch_a_prefix_need_only_be_unique_there() {
        Targets targets = in(GraphPicture.parse("""
                xaaa1 (left)
                xaaa2 (right)
                """));

        assertThat(targets.revisions("left@xaa")).isEqualTo(ids("xaaa1"));
        assertThat(targets.revisions("right@x")).isEqualTo(ids("xaaa2"));
    }

    @Test
    void the_database_is_asked_only_for_words_that_start_from_there() {
        Targets targets = new Targets(GRAPH, () -> {
            throw new AssertionError("The database was asked");
        });

        assertThat(targets.revisions("left@head")).isEqualTo(ids("left2"));
        assertThat(targets.upgradeTo("heads")).isEqualTo(ids("left2 right2 bbbb2"));
        assertThat(targets.downgradeTo("left2-1")).isEqualTo(new Destination(id("left1"), null));
        assertThat(targets.stampTo("base")).containsExactly(new Destination(null, null));
        assertThat(targets.range("left1:left2")).containsExactlyInAnyOrder(id("left1"), id("left2"));
    }

    @Test
    void a_downgrade_keeps_the_branch_that_was_named() {
        Targets targets = in(GRAPH, "left1 bbbb2");

        assertThat(targets.downgradeTo("base")).isEqualTo(new Destination(null, null));
        assertThat(targets.downgradeTo("left@base")).isEqualTo(new Destination(null, id("left1")));
        assertThat(targets.downgradeTo("left@aaaa2")).isEqualTo(new Destination(id("aaaa2"), id("left1")));
        assertThat(targets.downgradeTo("left@-1")).isEqualTo(new Destination(id("aaaa2"), id("left1")));
        assertThat(targets.downgradeTo("left1+1")).isEqualTo(new Destination(id("left2"), null));
    }

    @Test
    void a_downgrade_that_walks_down_to_base_keeps_to_the_branch_it_walked_on() {
        assertThat(in(GRAPH, "").downgradeTo("bbbb2-2")).isEqualTo(new Destination(null, id("bbbb2")));
        assertThat(in(GRAPH, "bbbb1").downgradeTo("-1")).isEqualTo(new Destination(null, id("bbbb1")));
    }

    @Test
    void a_stamp_has_one_destination_a_revision() {
        Targets targets = in(GRAPH, "left1");

        assertThat(targets.stampTo("heads"))
                .containsExactly(
                        new Destination(id("left2"), null),
                        new Destination(id("right2"), null),
                        new Destination(id("bbbb2"), null));
        assertThat(targets.stampTo("left@head")).containsExactly(new Destination(id("left2"), id("left1")));
        assertThat(targets.stampTo("left@base")).containsExactly(new Destination(null, id("left1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "@head",
                "left@",
                "a@b@head",
                "a:b",
                ":",
                "left1+1junk",
                "-1x",
                "+",
                "-",
                "left1+-1",
                "left1+99999999999",
                "a-b",
                "left@a+b",
                "1+2+3"
            })
    void other_text_is_no_target(String text) {
        assertThat(refusal(() -> in(GRAPH).revisions(text)))
                .isEqualTo("MalformedTarget, exit 2: '" + text + "' does not name a revision\n"
                        + "Write an id or the start of one, head, heads, base, a branch label, label@head, +2, -1, ID+2"
                        + " or ID-1; a range A:B only where the command takes one.");
    }

    @Test
    void an_unknown_name_is_refused_with_the_nearest() {
        assertThat(refusal("left3", "")).isEqualTo("""
                UnknownRevision, exit 3: No revision or branch label 'left3'
                Did you mean left or left1 or left2? `limbeck history` lists all.""");
        assertThat(refusal("haed", "")).isEqualTo("""
                UnknownRevision, exit 3: No revision or branch label 'haed'
                Did you mean head? `limbeck history` lists all.""");
        assertThat(refusal("nothing@head", "")).isEqualTo("""
                UnknownRevision, exit 3: No revision or branch label 'nothing'
                `limbeck history` lists all.""");
    }

    @Test
    void a_start_may_have_one_character_but_not_of_a_name_of_fewer_than_four() {
        RevisionGraph graph = GraphPicture.parse("""
                abcd
                xyz <- abcd
                """);
        assertThat(in(graph).revisions("a")).containsExactly(id("abcd"));
        assertThat(refusal(() -> in(graph).revisions("x"))).isEqualTo("""
                UnknownRevision, exit 3: No revision or branch label 'x'
                Did you mean xyz? `limbeck history` lists all.""");
        assertThat(refusal(() -> in(graph).revisions("b"))).isEqualTo("""
                UnknownRevision, exit 3: No revision or branch label 'b'
                `limbeck history` lists all.""");
    }

    @Test
    void an_ambiguous_prefix_is_refused_with_all_it_could_mean() {
        assertThat(refusal("bbb", "")).isEqualTo("""
                AmbiguousRevision, exit 3: 'bbb' is the start of 2 names
                Write more of the one you mean:
                    bbbb1, add bbbb1
                    bbbb2, add bbbb2""");
    }

    @Test
    void a_revision_outside_the_branch_is_refused() {
        assertThat(refusal("left@right2", "")).isEqualTo("""
                NotOnBranch, exit 3: Revision right2 is not a member of branch 'left'
                Leave the branch away, or name one of its members: `limbeck history -r left@base:left@head`.""");
    }

    @Test
    void several_heads_are_refused_with_where_they_part_and_what_makes_them_one() {
        Targets targets = in(GraphPicture.shape("fork"));

        assertThat(refusal(() -> targets.revisions("head"))).isEqualTo("""
                MultipleHeads, exit 3: Multiple head revisions are present: 588d7cfb9a41, f789f233226e
                  head:         588d7cfb9a41, Add metadata_modified filed to Resource
                  head:         f789f233226e, Add package_member table
                  branch point: d4d9be9189fe, Remove activity.revision_id
                Put one behind the other, the younger last:
                    limbeck rebase f789f233226e --onto 588d7cfb9a41
                or join them:
                    limbeck merge 588d7cfb9a41 f789f233226e -m "merge"
                or name the one you mean, or `heads` for all of them.""");
    }

    @Test
    void of_several_heads_the_one_whose_branch_began_last_is_to_move() {
        Targets targets = in(GraphPicture.parse("""
                a
                b1 <- a @2026-01-03T00:00:00Z
                b2 <- a @2026-01-02T00:00:00Z
                """));

        assertThat(refusal(() -> targets.revisions("head"))).contains("\n    limbeck rebase b1 --onto b2\n");
    }

    @Test
    void a_head_is_not_to_move_behind_one_that_needs_it_nor_to_be_merged_with_it() {
        Targets targets = in(GraphPicture.parse("""
                a
                b [a]
                c
                """));

        assertThat(refusal(() -> targets.revisions("head"))).endsWith("""
                Put one behind the other, the younger last:
                    limbeck rebase c --onto a
                    limbeck rebase c --onto b
                or join them:
                    limbeck merge b c -m "merge"
                or name the one you mean, or `heads` for all of them.""");
    }

    @Test
    void of_two_heads_only_the_one_that_the_other_does_not_need_is_to_move() {
        Targets targets = in(GraphPicture.parse("""
                b [a1] @2026-01-01T00:00:00Z
                a1 @2026-01-02T00:00:00Z
                a2 <- a1 @2026-01-03T00:00:00Z
                """));

        assertThat(refusal(() -> targets.revisions("head"))).endsWith("""
                Put one behind the other, the younger last:
                    limbeck rebase b --onto a2
                or join them:
                    limbeck merge b a2 -m "merge"
                or name the one you mean, or `heads` for all of them.""");
    }

    @Test
    void heads_that_each_need_the_other_s_branch_are_only_to_be_joined() {
        Targets targets = in(GraphPicture.parse("""
                a1
                b1
                a2 <- a1 [b1]
                b2 <- b1 [a1]
                """));

        assertThat(refusal(() -> targets.revisions("head"))).endsWith("""
                Join them:
                    limbeck merge a2 b2 -m "merge"
                or name the one you mean, or `heads` for all of them.""");
    }

    @Test
    void heads_that_have_nothing_in_common_are_said_to() {
        assertThat(refusal(() -> in(GraphPicture.shape("two-bases")).downgradeTo("heads")))
                .startsWith("""
                        MultipleHeads, exit 3: Multiple head revisions are present: a2, b2
                          head:         a2, add a2
                          head:         b2, add b2
                          branch point: none, they have no revision in common
                        """);
    }

    @Test
    void head_counts_by_parents_so_a_head_that_is_depended_on_is_one_of_several() {
        assertThat(refusal(() -> in(GraphPicture.parse("""
                        a
                        b [a]
                        """)).revisions("head")))
                .startsWith("MultipleHeads, exit 3: Multiple head revisions are present: a, b\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "left2+1      |        | there is nothing above left2",
                "left1-4      |        | there is nothing below base",
                "base-1       |        | there is nothing below base",
                "+5           | left1  | there is nothing above left2",
                "-5           | left1  | there is nothing below base",
                "left@+5      | left1  | there is nothing above left2",
            })
    void a_walk_past_the_end_is_refused(String word, String rows, String reason) {
        assertThat(refusal(word, rows == null ? "" : rows))
                .isEqualTo("OutOfReach, exit 3: '" + word + "' leads nowhere: " + reason
                        + "\nTake fewer steps, or name the revision: `limbeck history` lists all.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "aaaa2+1  |             | left1, right1  | aaaa2+1",
                "base+1   |             | aaaa1, bbbb1   | base+1",
                "+1       | left1 bbbb2 | left1, bbbb2   | +1",
                "-2       | left1 bbbb2 | left1, bbbb2   | -2",
                "heads-1  |             | left2, right2, bbbb2 | heads-1",
            })
    void a_walk_that_forks_is_refused(String word, String rows, String ways, String onABranch) {
        assertThat(refusal(word, rows == null ? "" : rows))
                .isEqualTo("AmbiguousWalk, exit 3: '" + word + "' could lead several ways: " + ways
                        + "\nName the revision, or the branch: LABEL@" + onABranch + ".");
    }

    @Test
    void down_from_a_merge_a_walk_forks_unless_a_branch_is_named() {
        Targets targets = in(GraphPicture.shape("diamond"), "53fffde5ad5");

        assertThat(refusal(() -> targets.revisions("53ff-1"))).isEqualTo("""
                AmbiguousWalk, exit 3: '53ff-1' could lead several ways: ae1027a6acf, 27c6a30d7c24
                Name the revision, or the branch: LABEL@53ff-1.""");
        assertThat(targets.revisions("cart@53ff-1")).isEqualTo(ids("27c6a30d7c24"));
        assertThat(targets.revisions("cart@head-2")).isEqualTo(ids("1975ea83b712"));
        assertThat(targets.downgradeTo("cart@-1")).isEqualTo(new Destination(id("27c6a30d7c24"), id("53fffde5ad5")));
        assertThat(targets.downgradeTo("ae10@-1")).isEqualTo(new Destination(id("ae1027a6acf"), id("53fffde5ad5")));
    }

    @Test
    void a_walk_that_forks_within_its_branch_is_refused() {
        assertThat(refusal(() -> in(GRAPH).revisions("aaaa1@aaaa2+1"))).isEqualTo("""
                AmbiguousWalk, exit 3: 'aaaa1@aaaa2+1' could lead several ways: left1, right1
                Name the revision: `limbeck history` lists all.""");
    }

    @Test
    void down_a_branch_of_which_nothing_is_applied_there_is_no_walk() {
        assertThat(refusal(() -> in(GRAPH, "right1").downgradeTo("left@-1"))).isEqualTo("""
                OutOfReach, exit 3: 'left@-1' leads nowhere: nothing of branch 'left' is applied
                Take fewer steps, or name the revision: `limbeck history` lists all.""");
        assertThat(in(GRAPH, "bbbb2").downgradeTo("right@-1")).isEqualTo(new Destination(id("aaaa2"), id("right1")));
    }

    @Test
    void a_label_that_looks_like_steps_is_the_label() {
        Targets targets = in(GraphPicture.parse("""
                a1
                a2 <- a1 (ping-1)
                a3 <- a2
                """));

        assertThat(targets.revisions("ping-1")).isEqualTo(ids("a2"));
        assertThat(targets.revisions("ping-1@head")).isEqualTo(ids("a3"));
        assertThat(targets.revisions("ping-1@a3-1")).isEqualTo(ids("a2"));
    }

    @Test
    void a_downgrade_leads_to_one_revision() {
        String joins = """
                MultipleHeads, exit 3: Multiple head revisions are present: left2, right2, bbbb2
                  head:         left2, add left2""";

        assertThat(refusal(() -> in(GRAPH).downgradeTo("heads")))
                .startsWith(joins)
                .endsWith("or name the one you mean.");
        assertThat(refusal(() -> in(GRAPH).downgradeTo("head")))
                .isEqualTo(refusal(() -> in(GRAPH).downgradeTo("heads")));
        assertThat(refusal(() -> in(GRAPH).upgradeTo("head")))
                .endsWith("or name the one you mean, or `heads` for all of them.");
        assertThat(refusal(() -> in(GRAPH, "left1 bbbb1").downgradeTo("current")))
                .isEqualTo("""
                AmbiguousWalk, exit 3: 'current' could lead several ways: left1, bbbb1
                Name the revision, or the branch: LABEL@current.""");
    }

    @Test
    void an_upgrade_does_not_walk_down_nor_a_downgrade_up_from_where_the_database_is() {
        Targets targets = in(GRAPH, "left1");

        assertThat(targets.upgradeTo("left2-1")).isEqualTo(ids("left1"));
        assertThat(refusal(() -> targets.upgradeTo("aaaa2-2")))
                .startsWith(
                        "OutOfReach, exit 3: 'aaaa2-2' leads nowhere: that is base, and an upgrade does not go down\n");
        assertThat(refusal(() -> targets.upgradeTo("-1")))
                .startsWith("OutOfReach, exit 3: '-1' leads nowhere: an upgrade does not go down\n");
        assertThat(refusal(() -> targets.downgradeTo("+1")))
                .startsWith("OutOfReach, exit 3: '+1' leads nowhere: a downgrade does not go up\n");
        assertThat(refusal(() -> targets.downgradeTo("left@+1")))
                .startsWith("OutOfReach, exit 3: 'left@+1' leads nowhere: a downgrade does not go up\n");
    }

    @Test
    void many_heads_are_named_and_joined_without_comparing_each_with_each() {
        StringBuilder fan = new StringBuilder("root\n");
        for (int head = 0; head < 2000; head++) {
            fan.append("head%04d <- root\n".formatted(head));
        }
        RevisionGraph graph = GraphPicture.parse(fan.toString());
        MultipleHeads problem = new MultipleHeads(graph, graph.heads());
        assertThat(problem.getMessage().lines()).hasSize(2001);
        assertThat(problem.remedy()).startsWith("Join them:\n    limbeck merge head0000 head0001 head0002 ");
    }

    private static String answer(String word, String rows) {
        try {
            return String.join(
                    " ",
                    in(GRAPH, rows).revisions(word).stream()
                            .map(each -> each.value())
                            .toList());
        } catch (Problem problem) {
            return problem.getClass().getSimpleName();
        }
    }

    private static String refusal(String word, String rows) {
        return refusal(() -> in(GRAPH, rows).revisions(word));
    }

    private static String refusal(Runnable question) {
        Problem problem = catchThrowableOfType(Problem.class, question::run);
        assertThat(problem.places()).isEmpty();
        return problem.getClass().getSimpleName() + ", exit " + problem.exit().code() + ": " + problem.getMessage()
                + "\n" + problem.remedy();
    }

    private static Targets in(RevisionGraph graph) {
        return new Targets(graph, List::of);
    }

    private static Targets in(RevisionGraph graph, String rows) {
        return new Targets(graph, () -> ids(rows));
    }
}
