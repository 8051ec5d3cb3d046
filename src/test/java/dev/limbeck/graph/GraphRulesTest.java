package dev.limbeck.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.limbeck.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphRulesTest {

    @Test
    void two_files_with_one_id_are_refused_with_both_files() {
        assertThat(refusal("""
                a
                b <- a
                b <- a
                """)).isEqualTo("""
                DuplicateRevision, exit 3: Revision b is declared by two files
                /versions/2_b.sql:1
                /versions/3_b.sql:1
                Delete one of them if it is a copy; if both are meant, give one a new id, and name that id wherever it is\
                 a downRevision.
                """);
    }

    @Test
    void a_parent_of_itself_is_refused() {
        assertThat(refusal("a <- a")).isEqualTo("""
                SelfReference, exit 3: Revision a names itself as its parent
                /versions/1_a.sql:2
                Name the revision that it follows, or remove the line.
                """);
    }

    @Test
    void a_dependency_on_itself_is_refused_also_by_its_own_label() {
        assertThat(refusal("a [core] (core)")).isEqualTo("""
                SelfReference, exit 3: Revision a names itself as its dependency
                /versions/1_a.sql:3
                Name the revision that it follows, or remove the line.
                """);
    }

    @Test
    void a_missing_parent_is_refused_with_the_nearest_id() {
        assertThat(refusal("""
                588d7cfb9a41
                f789f233226e <- 588d7cfb9a14
                """)).isEqualTo("""
                MissingReference, exit 3: Revision f789f233226e names the parent 588d7cfb9a14, which no file declares
                /versions/2_f789f233226e.sql:2
                Did you mean 588d7cfb9a41? Correct the line, or restore the file that declares 588d7cfb9a14.
                """);
    }

    @Test
    void a_label_is_no_parent_and_none_is_offered_for_one() {
        assertThat(refusal("""
                588d7cfb9a41 (core)
                f789f233226e <- core
                """)).isEqualTo("""
                MissingReference, exit 3: Revision f789f233226e names the parent core, which no file declares
                /versions/2_f789f233226e.sql:2
                Correct the line, or restore the file that declares core.
                """);
    }

    @Test
    void a_missing_dependency_is_refused_with_the_nearest_label() {
        assertThat(refusal("""
                588d7cfb9a41 (network)
                f789f233226e [networks]
                """)).isEqualTo("""
                MissingReference, exit 3: Revision f789f233226e names the dependency networks, which no file declares
                /versions/2_f789f233226e.sql:3
                Did you mean network? Correct the line, or restore the file that declares networks.
                """);
    }

    @Test
    void a_cycle_is_refused_with_its_members_each_before_the_next() {
        assertThat(refusal("""
                a
                d <- c
                b <- a d
                c <- b
                e <- d
                """)).isEqualTo("""
                RevisionCycle, exit 3: b -> c -> d -> b is a cycle
                /versions/3_b.sql:2
                /versions/4_c.sql:2
                /versions/2_d.sql:2
                One of these names something newer than itself: correct its downRevision or dependsOn.
                """);
    }

    @Test
    void a_cycle_of_two_is_refused_though_no_revision_is_a_base() {
        assertThat(refusal("""
                a <- b
                b <- a
                """)).isEqualTo("""
                RevisionCycle, exit 3: a -> b -> a is a cycle
                /versions/1_a.sql:2
                /versions/2_b.sql:2
                One of these names something newer than itself: correct its downRevision or dependsOn.
                """);
    }

    @Test
    void of_a_cycle_that_a_dependency_closes_each_place_is_the_line_that_closes_it() {
        assertThat(refusal("""
                z
                a1 <- z [b2]
                a2 <- a1
                b1 <- z [a2]
                b2 <- b1
                """)).isEqualTo("""
                RevisionCycle, exit 3: a1 -> a2 -> b1 -> b2 -> a1 is a cycle
                /versions/2_a1.sql:3
                /versions/3_a2.sql:2
                /versions/4_b1.sql:3
                /versions/5_b2.sql:2
                One of these names something newer than itself: correct its downRevision or dependsOn.
                """);
    }

    @Test
    void of_several_cycles_the_same_is_told_whatever_the_load_order() {
        List<Revision> revisions = new ArrayList<>(GraphPicture.revisions("""
                a
                x1 <- a x2
                x2 <- x1
                c1 <- a c3
                c2 <- c1
                c3 <- c2
                c4 <- c3
                c5 <- c4 c5b
                c5b <- c5
                """));
        String first = refusal(revisions);
        assertThat(first).startsWith("RevisionCycle, exit 3: c1 -> c2 -> c3 -> c1 is a cycle\n");
        Collections.reverse(revisions);
        assertThat(refusal(revisions)).startsWith("RevisionCycle, exit 3: c1 -> c2 -> c3 -> c1 is a cycle\n");
    }

    @Test
    void a_label_declared_twice_is_refused_with_both_places() {
        assertThat(refusal("""
                a (core)
                b (core)
                """)).isEqualTo("""
                DuplicateLabel, exit 3: Branch label 'core' of revision b is already used by revision a
                /versions/2_b.sql:4
                /versions/1_a.sql:4
                Give one of the two another label.
                """);
    }

    @Test
    void a_label_named_twice_by_one_file_is_refused() {
        assertThat(refusal("a (core, core)")).isEqualTo("""
                DuplicateLabel, exit 3: Branch label 'core' is named twice by revision a
                /versions/1_a.sql:4
                Name it once.
                """);
    }

    @Test
    void a_label_that_is_the_id_of_a_revision_is_refused() {
        assertThat(refusal("""
                a
                b (a)
                """)).isEqualTo("""
                DuplicateLabel, exit 3: Branch label 'a' of revision b is the id of a revision
                /versions/2_b.sql:4
                /versions/1_a.sql:1
                Give the label another name.
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "heads", "base", "current", "head-1", "+2", "-1"})
    void a_label_that_means_other_revisions_is_refused(String label) {
        assertThat(refusal(List.of(named(List.of(), List.of(label))))).isEqualTo("""
                BadLabel, exit 3: Branch label '%s' of revision a cannot be addressed: it means other revisions already
                /versions/a.sql:4
                Give it another name: without blanks, '@' and ':', and none of head, heads, base, current, +1, head-1.
                """.formatted(label));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "a:b", "a b", "a\u00a0b"})
    void a_label_with_a_sign_that_words_need_is_refused(String label) {
        assertThat(refusal(List.of(named(List.of(), List.of(label))))).isEqualTo("""
                BadLabel, exit 3: Branch label '%s' of revision a cannot be addressed: it holds a blank, '@' or ':'
                /versions/a.sql:4
                Give it another name: without blanks, '@' and ':', and none of head, heads, base, current, +1, head-1.
                """.formatted(label));
    }

    @Test
    void a_blank_label_is_refused() {
        assertThat(refusal(List.of(named(List.of(), List.of(""))))).isEqualTo("""
                BlankName, exit 3: Revision a names a branch label that is blank
                /versions/a.sql:4
                Write its name, or remove the line.
                """);
    }

    @Test
    void a_blank_dependency_is_refused() {
        assertThat(refusal(List.of(named(List.of(" "), List.of())))).isEqualTo("""
                BlankName, exit 3: Revision a names a dependency that is blank
                /versions/a.sql:3
                Write its name, or remove the line.
                """);
    }

    private static Revision named(List<String> dependencies, List<String> labels) {
        Origin origin = new Origin("/versions/a.sql", 1, 2, 3, 4);
        return new Revision(new RevisionId("a"), List.of(), dependencies, labels, "", "", origin);
    }

    private static String refusal(String picture) {
        return refusal(GraphPicture.revisions(picture));
    }

    /** What is wrong, where, and what to do, as far as an error tells it. */
    private static String refusal(List<Revision> revisions) {
        Problem problem = catchThrowableOfType(Problem.class, () -> RevisionGraph.of(revisions));
        return problem.getClass().getSimpleName() + ", exit " + problem.exit().code() + ": " + problem.getMessage()
                + problem.places().stream().map(place -> "\n" + place).collect(Collectors.joining()) + "\n"
                + problem.remedy() + "\n";
    }
}
