package dev.limbeck.plan;

import static dev.limbeck.graph.GraphPicture.id;
import static dev.limbeck.graph.GraphPicture.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.limbeck.graph.GraphPicture;
import dev.limbeck.graph.RevisionId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Theirs begin with a, and go on with t; all others are ours. */
class AlignmentTest {

    @Test
    void the_root_of_ours_follows_the_head_of_theirs() {
        assertThat(moves("""
                a
                t1 <- a
                t2 <- t1
                b1 <- a
                b2 <- b1
                """)).containsExactly("b1 behind t2");
    }

    @Test
    void ours_that_follows_it_already_stays() {
        assertThat(moves("""
                a
                t1 <- a
                b1 <- t1
                b2 <- b1
                """)).isEmpty();
    }

    @Test
    void all_roots_below_a_merge_of_ours_move() {
        assertThat(moves("""
                a
                t1 <- a
                b1 <- a
                b2 <- a
                m  <- b1 b2
                """)).containsExactly("b1 behind t1", "b2 behind t1");
    }

    @Test
    void of_several_branches_the_one_in_its_place_comes_first_and_then_the_older() {
        assertThat(moves("""
                a
                t1 <- a
                b1 <- a @2026-01-03
                c1 <- a @2026-01-02
                d1 <- t1 @2026-01-04
                """)).containsExactly("c1 behind d1", "b1 behind c1");
    }

    @Test
    void a_fork_of_ours_follows_the_rest_of_ours() {
        assertThat(moves("""
                a
                t1 <- a
                b1 <- a @2026-01-01
                b2 <- b1 @2026-01-02
                b3 <- b1 @2026-01-03
                """)).containsExactly("b1 behind t1", "b3 behind b2");
    }

    @Test
    void branches_that_follow_different_heads_need_no_dates() {
        assertThat(moves("""
                a1 (expand)
                a2 (contract)
                t1 <- a1
                t2 <- a2
                b1 <- a1
                b2 <- a2
                """)).containsExactly("b1 behind t1", "b2 behind t2");
    }

    @Test
    void a_merge_of_ours_that_joins_the_heads_of_theirs_stays() {
        assertThat(moves("""
                a
                t1 <- a
                t2 <- a
                m  <- t1 t2
                b  <- m
                """)).isEmpty();
    }

    @Test
    void a_branch_goes_on_behind_a_merge_that_joins_theirs() {
        assertThat(moves("""
                a
                t1 <- a
                t2 <- a
                m  <- t1 t2
                b  <- t1
                """)).containsExactly("b behind m");
    }

    @Test
    void what_theirs_depend_on_cannot_follow_them() {
        assertRefused("""
                a
                t1 <- a [b]
                b  <- a
                """, "Revision b is needed by t1: behind it, it would close a cycle");
    }

    @Test
    void a_merge_with_what_theirs_were_is_not_taken_apart() {
        assertRefused("""
                a
                t1 <- a
                t2 <- t1
                b  <- a
                m  <- b t1
                """, "Revision m already joins ours with t1; since then theirs have come to t2");
    }

    @Test
    void theirs_of_which_some_are_not_here_are_those_that_are() {
        assertThat(Alignment.of(GraphPicture.parse("a\nb <- a"), Set.copyOf(ids("a gone")))
                        .moves())
                .isEmpty();
    }

    @Test
    void a_base_that_is_meant_to_be_one_stays_out_of_line_though_ours_have_merged_it() {
        assertThat(moves("""
                a
                p  (plugin)
                p2 <- p
                b  <- a
                m  <- b p
                """)).isEmpty();
    }

    @Test
    void what_lies_above_a_root_that_moves_is_told_parents_first() {
        Alignment.Result result = Alignment.of(GraphPicture.parse("""
                        a
                        t <- a
                        b1 <- a
                        b2 <- b1
                        """), Set.copyOf(ids("a t")));

        assertThat(result.moved()).isEqualTo(ids("b1 b2"));
        assertThat(result.after().get(id("b1")).parents()).isEqualTo(ids("t"));
    }

    private static List<String> moves(String picture) {
        return Alignment.of(GraphPicture.parse(picture), theirs(picture)).moves().stream()
                .map(move -> move.root().id() + " behind " + move.onto())
                .toList();
    }

    private static Set<RevisionId> theirs(String picture) {
        return GraphPicture.parse(picture).revisions().stream()
                .map(each -> each.id())
                .filter(each -> each.value().matches("[at].*"))
                .collect(Collectors.toSet());
    }

    private static void assertRefused(String picture, String message) {
        assertThatExceptionOfType(CannotMove.class)
                .isThrownBy(() -> moves(picture))
                .withMessage(message);
    }
}
