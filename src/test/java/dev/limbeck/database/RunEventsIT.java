package dev.limbeck.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.graph.Origin;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.Planner;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.problem.Key;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a run tells of its statements, and when. */
@OnPostgres
class RunEventsIT {
    private static final RevisionGraph GRAPH =
            RevisionGraph.of(List.of(revision("aaaa", List.of()), revision("bbbb", List.of(new RevisionId("aaaa")))));
    private static final Plan PLAN = new Planner(GRAPH).upgrade(List.of(), List.of(new RevisionId("bbbb")));

    private final Recording recording = new Recording();

    @Test
    void each_statement_is_told_and_a_step_ends_when_it_is_committed(TestDatabase given) {
        try (Database database = open(given)) {
            database.run(
                    PLAN, List.of(job(0, "CREATE TABLE a ();\n\nCREATE TABLE\nb ();"), job(1, "SELECT 1;")), recording);
        }
        assertThat(recording.lines())
                .containsExactly(
                        "starting aaaa",
                        "starting aaaa 1/2 at 1: CREATE TABLE a ()",
                        "finished aaaa 1/2 at 1: CREATE TABLE a ()",
                        "starting aaaa 2/2 at 3: CREATE TABLE",
                        "finished aaaa 2/2 at 3: CREATE TABLE",
                        "finished aaaa",
                        "starting bbbb",
                        "starting bbbb 1/1 at 1: SELECT 1",
                        "finished bbbb 1/1 at 1: SELECT 1",
                        "finished bbbb");
    }

    @Test
    void with_one_transaction_around_all_every_step_ends_with_the_last(TestDatabase given) {
        try (Database database = open(given)) {
            database.runAsOne(PLAN, List.of(job(0, ""), job(1, "")), recording);
        }
        assertThat(recording.lines())
                .containsExactly("starting aaaa", "starting bbbb", "finished aaaa", "finished bbbb");
    }

    @Test
    void with_one_transaction_around_all_the_ledger_tells_when_each_step_was_at_work(TestDatabase given)
            throws SQLException {
        String work = "SELECT pg_sleep(0.05);";
        try (Database database = open(given)) {
            database.runAsOne(PLAN, List.of(job(0, work), job(1, work)), recording);
        }
        assertThat(given.query("""
                        SELECT revision, duration_ms BETWEEN 50 AND 10000,
                            started_at + (duration_ms - 2) * interval '1 ms'
                                <= lead(started_at, 1, clock_timestamp()) OVER (ORDER BY number)
                        FROM alembic_version_ledger ORDER BY number
                        """)).containsExactly(List.of("aaaa", "t", "t"), List.of("bbbb", "t", "t"));
    }

    @Test
    void outside_of_a_transaction_statements_keep_their_numbers(TestDatabase given) {
        try (Database database = open(given)) {
            database.run(
                    PLAN, List.of(unbound(0, "CREATE TABLE a ();\nBEGIN;\nSELECT 1;\nCOMMIT;"), job(1, "")), recording);
        }
        assertThat(recording.lines())
                .containsExactly(
                        "starting aaaa",
                        "starting aaaa 1/4 at 1: CREATE TABLE a ()",
                        "finished aaaa 1/4 at 1: CREATE TABLE a ()",
                        "starting aaaa 2/4 at 2: BEGIN",
                        "finished aaaa 2/4 at 2: BEGIN",
                        "starting aaaa 3/4 at 3: SELECT 1",
                        "finished aaaa 3/4 at 3: SELECT 1",
                        "starting aaaa 4/4 at 4: COMMIT",
                        "finished aaaa 4/4 at 4: COMMIT",
                        "finished aaaa",
                        "starting bbbb",
                        "finished bbbb");
    }

    @Test
    void a_statement_that_fails_never_ends(TestDatabase given) {
        try (Database database = open(given)) {
            assertThatThrownBy(() -> database.run(PLAN, List.of(job(0, "SELECT 1/0;"), job(1, "")), recording))
                    .isInstanceOf(StepFailed.class);
        }
        assertThat(recording.lines()).containsExactly("starting aaaa", "starting aaaa 1/1 at 1: SELECT 1/0");
    }

    private static Revision revision(String id, List<RevisionId> parents) {
        return new Revision(new RevisionId(id), parents, List.of(), List.of(), "", "", Origin.of(id + ".sql"));
    }

    private static Job job(int step, String sql) {
        return JobText.upgrade(PLAN.steps().get(step), "x.sql", sql);
    }

    private static Job unbound(int step, String sql) {
        return JobText.unbound(PLAN.steps().get(step), "x.sql", sql);
    }

    private static Database open(TestDatabase given) {
        return Database.connect(
                ServerUrl.of(new Address(given.url(), null, null, new Key("url", "alembic.yaml")), Map.of()),
                "alembic_version",
                null);
    }
}
