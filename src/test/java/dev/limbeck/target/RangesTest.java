package dev.limbeck.target;

import static dev.limbeck.graph.GraphPicture.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.limbeck.graph.GraphPicture;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Problem;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangesTest {
    private static final RevisionGraph LINE = GraphPicture.parse("""
            a
            b <- a
            c <- b
            d <- c
            """);

    private static final RevisionGraph TREES = GraphPicture.parse("""
            a1 (trunk)
            a2 <- a1
            left1  <- a2 (left)
            left2  <- left1
            right1 <- a2 (right)
            b1 (other)
            b2 <- b1 [left1]
            """);

    @ParameterizedTest
    @CsvSource({
        ":,          d c b a",
        "base:heads, d c b a",
        "b:,         d c b",
        ":b,         b a",
        "b:c,        c b",
        "c:c,        c",
        "base:base,  ''",
        "head:,      d",
        "-2:,        d c b",
        "-2:c,       c b a",
        "-9:c,       c b a",
        "b:+1,       c b",
        "b:+9,       d c b",
        ":+2,        b a",
        "d-2:d-1,    c b",
        "current:,   d c b",
        ":current,   b a",
        "-1:current, b a",
        "current+1:, d c",
    })
    void a_range_holds_both_its_ends(String range, String newestFirst) {
        assertThat(members(LINE, range, "b")).isEqualTo(newestFirst);
    }

    @ParameterizedTest
    @CsvSource({
        "a2:left@head,         left2 left1 a2",
        "a2:heads,             left2 left1 right1 a2",
        "left1:,               left2 left1",
        ":right,               right1 a2 a1",
        "left@base:left@head,  left2 left1 a2 a1",
        "left@base:,           left2 left1 a2 a1",
        "other@base:,          b2 b1 left1 a2 a1",
        ":b2,                  b2 b1 left1 a2 a1",
    })
    void above_its_start_a_range_follows_children_and_no_dependents(String range, String newestFirst) {
        assertThat(members(TREES, range, "")).isEqualTo(newestFirst);
    }

    @Test
    void below_the_start_of_a_range_hangs_no_dependency_of_another_tree() {
        assertThat(members(TREES, "b1:b2", "")).isEqualTo("b2 b1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a:b:c", "::", "-1:+1"})
    void other_text_is_no_range(String text) {
        assertThat(refusal(LINE, text))
                .isEqualTo("BadRange, exit 2: '" + text + "' is not a range of history\n"
                        + "A history range is [start]:[end], [start]: or :[end].");
    }

    @ParameterizedTest
    @ValueSource(strings = {"left1:right1", "right1:left2", "left2:left1", "left1:base", "b1:a2"})
    void a_start_that_does_not_lie_below_the_end_is_refused(String range) {
        assertThat(refusal(TREES, range))
                .isEqualTo("NotInLine, exit 3: Requested range " + range
                        + " does not refer to ancestor/descendant revisions along the same branch\n"
                        + "Name a start that lies below the end: `limbeck history` lists all, newest first.");
    }

    @Test
    void an_offset_from_several_ends_is_refused() {
        assertThat(refusal(TREES, "-1:heads"))
                .isEqualTo("AmbiguousWalk, exit 3: '-1' could lead several ways: left2, right1, b2\n"
                        + "Name the revision, or the branch: LABEL@-1.");
        assertThat(members(TREES, "right@-1:", "")).isEqualTo("right1 a2");
        assertThat(members(TREES, ":other@+2", "")).isEqualTo("b2 b1 left1 a2 a1");
    }

    @Test
    void a_start_that_the_end_only_depends_on_is_refused() {
        assertThat(refusal(TREES, "left1:b2")).startsWith("NotInLine, exit 3: Requested range left1:b2 does not");
        assertThat(members(TREES, "b2:", "")).isEqualTo("b2");
    }

    private static String members(RevisionGraph graph, String range, String rows) {
        return graph.newestFirst(new Targets(graph, () -> ids(rows)).range(range)).stream()
                .map(RevisionId::value)
                .collect(Collectors.joining(" "));
    }

    private static String refusal(RevisionGraph graph, String range) {
        Problem problem = catchThrowableOfType(Problem.class, () -> new Targets(graph, () -> ids("")).range(range));
        return problem.getClass().getSimpleName() + ", exit " + problem.exit().code() + ": " + problem.getMessage()
                + "\n" + problem.remedy();
    }
}
