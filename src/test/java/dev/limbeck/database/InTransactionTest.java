package dev.limbeck.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.graph.Origin;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Planner;
import dev.limbeck.plan.Step;
import dev.limbeck.problem.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One transaction of two revisions: the first adds a value, the second uses it, or does something else that is refused. */
class InTransactionTest {
    private static final RevisionId ID = new RevisionId("aaaa");
    private static final Step STEP = new Planner(RevisionGraph.of(
                    List.of(new Revision(ID, List.of(), List.of(), List.of(), "", "", Origin.of("a.sql")))))
            .upgrade(List.of(), List.of(ID))
            .steps()
            .get(0);
    private static final String ADDING = "ALTER TYPE t ADD VALUE 'v';";

    @Test
    void what_is_guessed_of_a_revision_is_refused_unless_that_asks_for_a_transaction() {
        Job uses = JobText.upgrade(STEP, "b.sql", "SELECT 'v';");

        assertThat(refused(18, JobText.upgrade(STEP, "a.sql", ADDING), uses)).containsExactly("a.sql");
        assertThat(refused(18, JobText.asking(STEP, "a.sql", ADDING), uses)).isEmpty();
    }

    @Test
    void another_revision_that_asks_for_it_does_not_count() {
        assertThat(refused(
                        18,
                        JobText.upgrade(STEP, "a.sql", ADDING),
                        JobText.asking(STEP, "b.sql", "SELECT 'v'; DROP SUBSCRIPTION s;")))
                .containsExactly("a.sql");
    }

    @Test
    void what_the_server_surely_refuses_is_refused_whatever_was_asked_for() {
        Job adds = JobText.asking(STEP, "a.sql", ADDING);

        assertThat(refused(11, adds)).containsExactly("a.sql");
        assertThat(refused(18, adds, JobText.asking(STEP, "b.sql", "VACUUM;"))).containsExactly("b.sql");
    }

    /** The files with what is refused; empty where nothing is. */
    private static List<String> refused(int serverVersion, Job... jobs) {
        try {
            InTransaction.check(List.of(List.of(jobs)), serverVersion);
            return List.of();
        } catch (RefusedInTransaction refused) {
            return refused.places().stream().map(Place::file).toList();
        }
    }
}
