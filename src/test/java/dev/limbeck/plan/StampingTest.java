package dev.limbeck.plan;

import static dev.limbeck.graph.GraphPicture.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.graph.GraphPicture;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.target.Targets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StampingTest {
    private static final RevisionGraph BRANCHES = GraphPicture.parse("""
            a
            b  <- a
            c1 <- b (c1branch)
            d1 <- c1
            c2 <- b (c2branch)
            d2 <- c2
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d1 c2 | b             | c2,d1->b {b}",
                "d1 c2 | c1branch@base | d1-> {c2}",
                "d1 c2 | c2branch@head | c2->d2 {d1,d2}",
                "d1 c2 | base          | c2,d1-> {}",
                "d1 c2 | heads         | c2->d2 {d1,d2}",
                "d1 c2 | c1            | d1->c1 {c1,c2}",
                "d1    | c2            | ->c2 {c2,d1}",
                "''    | heads         | ->d1 {d1}; ->d2 {d1,d2}",
                "b     | c1 c2         | b->c1 {c1}; ->c2 {c1,c2}",
            })
    void a_stamp_takes_the_place_of_the_rows_below_and_above_it(String rows, String words, String steps) {
        assertThat(stamp(BRANCHES, rows, words)).isEqualTo(steps);
    }

    @Test
    void stamping_one_side_of_a_merge_forgets_the_other() {
        RevisionGraph graph = GraphPicture.parse("""
                b
                c1 <- b
                c2 <- b
                e  <- c1 c2
                """);

        assertThat(stamp(graph, "e", "c2")).isEqualTo("e->c2 {c2}");
    }

    @Test
    void stamping_heads_keeps_the_row_of_a_branch_that_is_there_already() {
        RevisionGraph graph = GraphPicture.parse("""
                a
                b <- a
                c
                d <- c
                """);

        assertThat(stamp(graph, "b c", "heads")).isEqualTo("c->d {b,d}");
    }

    @Test
    void of_several_revisions_of_one_line_the_uppermost_stays() {
        RevisionGraph line = GraphPicture.shape("line");

        assertThat(stamp(line, "", "a b c")).isEqualTo("->a {a}; a->b {b}; b->c {c}");
        assertThat(stamp(line, "", "c b a")).isEqualTo("->c {c}");
        assertThat(stamp(line, "", "c c")).isEqualTo("->c {c}");
    }

    @Test
    void a_dependency_counts_as_below_its_dependent() {
        RevisionGraph graph = GraphPicture.parse("""
                a1
                a2 <- a1
                b1
                b2 <- b1 [a2]
                """);

        assertThat(stamp(graph, "a1", "b2")).isEqualTo("a1->b2 {b2}");
        assertThat(stamp(graph, "b2", "a1")).isEqualTo("b2->a1 {a1}");
    }

    private static String stamp(RevisionGraph graph, String rows, String words) {
        Targets targets = new Targets(graph, () -> ids(rows));
        return PlanPicture.of(new Planner(graph)
                .stamp(
                        ids(rows),
                        Arrays.stream(words.split(" "))
                                .flatMap(word -> targets.stampTo(word).stream())
                                .toList()));
    }
}
