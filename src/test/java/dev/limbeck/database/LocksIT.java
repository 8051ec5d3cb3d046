package dev.limbeck.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.graph.Origin;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Blocker;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.Planner;
import dev.limbeck.plan.RunListener;
import dev.limbeck.plan.RunStatement;
import dev.limbeck.plan.ServerProgress;
import dev.limbeck.plan.Step;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.OwnServer;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.problem.Key;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Statements that do not get their locks, because another session holds them. */
@OnPostgres
class LocksIT {
    private static final RevisionGraph GRAPH =
            RevisionGraph.of(List.of(revision("aaaa", List.of()), revision("bbbb", List.of(new RevisionId("aaaa")))));
    private static final Plan PLAN = new Planner(GRAPH).upgrade(List.of(), List.of(new RevisionId("bbbb")));
    private static final String ALTER = "CREATE TABLE before ();\nALTER TABLE held ADD x int;\nCREATE TABLE behind ();";
    private static final int RETRIES = 2;

    private final Recording recording = new Recording();

    @BeforeEach
    void aTableThatCanBeHeld(TestDatabase given) throws SQLException {
        given.execute("CREATE TABLE held AS SELECT 1 AS n");
    }

    @Test
    void a_revision_is_tried_again_whole_until_the_locks_are_free(TestDatabase given) throws SQLException {
        try (Database database = open(given);
                Connection holder = holding(given)) {
            List<Duration> pauses = new ArrayList<>();
            database.run(PLAN, jobs(ALTER), recording, false, backoff(pause -> {
                pauses.add(pause);
                if (pauses.size() == RETRIES) {
                    end(holder);
                }
            }));
            assertThat(pauses).hasSize(RETRIES).allMatch(pause -> !pause.isNegative() && !pause.isZero());
        }
        assertThat(recording.lines())
                .containsExactly(
                        "starting aaaa",
                        "starting aaaa 1/3 at 1: CREATE TABLE before ()",
                        "finished aaaa 1/3 at 1: CREATE TABLE before ()",
                        "starting aaaa 2/3 at 2: ALTER TABLE held ADD x int",
                        "retrying aaaa, 2 of 3",
                        "starting aaaa",
                        "starting aaaa 1/3 at 1: CREATE TABLE before ()",
                        "finished aaaa 1/3 at 1: CREATE TABLE before ()",
                        "starting aaaa 2/3 at 2: ALTER TABLE held ADD x int",
                        "retrying aaaa, 3 of 3",
                        "starting aaaa",
                        "starting aaaa 1/3 at 1: CREATE TABLE before ()",
                        "finished aaaa 1/3 at 1: CREATE TABLE before ()",
                        "starting aaaa 2/3 at 2: ALTER TABLE held ADD x int",
                        "finished aaaa 2/3 at 2: ALTER TABLE held ADD x int",
                        "starting aaaa 3/3 at 3: CREATE TABLE behind ()",
                        "finished aaaa 3/3 at 3: CREATE TABLE behind ()",
                        "finished aaaa",
                        "starting bbbb",
                        "finished bbbb");
        assertThat(given.query("SELECT version_num FROM alembic_version")).containsExactly(List.of("bbbb"));
    }

    @Test
    void within_one_transaction_for_all_only_the_revision_is_tried_again(TestDatabase given) throws SQLException {
        try (Database database = open(given);
                Connection holder = holding(given)) {
            List<Job> jobs = List.of(job(0, "CREATE TABLE first ();"), job(1, ALTER));
            database.run(PLAN, jobs, recording, true, backoff(pause -> end(holder)));
        }
        assertThat(recording.lines().stream().filter(line -> !line.contains("/")))
                .containsExactly(
                        "starting aaaa",
                        "starting bbbb",
                        "retrying bbbb, 2 of 3",
                        "starting bbbb",
                        "finished aaaa",
                        "finished bbbb");
        assertThat(given.query("SELECT revision FROM alembic_version_ledger ORDER BY number"))
                .containsExactly(List.of("aaaa"), List.of("bbbb"));
    }

    @Test
    void after_the_last_attempt_the_error_names_who_holds_them(TestDatabase given) throws SQLException {
        String role = given.role();
        try (Database database = open(given);
                Connection holder = holding(given)) {
            assertThatThrownBy(() -> database.run(PLAN, jobs(ALTER), recording, false, backoff(pause -> {})))
                    .isInstanceOfSatisfying(StepFailed.class, failed -> {
                        assertThat(failed.getMessage())
                                .startsWith("Upgrade aaaa failed:\nERROR: canceling statement due to lock timeout\n")
                                .contains("\nIt waited for\n  pid " + pid(holder) + " (" + role
                                        + ", the holder, idle in transaction, ")
                                .endsWith("): SELECT pg_backend_pid()");
                        assertThat(failed.places().get(0).line()).isEqualTo(2);
                        assertThat(failed.remedy())
                                .isEqualTo("Nothing was changed. The database is at <base>. See to it that the sessions"
                                        + " that hold the locks end, or give it more time (lockTimeout) or attempts"
                                        + " (lockRetries), and run the command again.");
                    });
        }
        assertThat(recording.lines())
                .filteredOn(line -> line.startsWith("retrying"))
                .hasSize(RETRIES);
        assertThat(given.query("SELECT to_regclass('before'), to_regclass('alembic_version')"))
                .containsExactly(List.of("null", "null"));
    }

    @Test
    void outside_of_a_transaction_a_statement_is_tried_again_by_itself(TestDatabase given) throws SQLException {
        try (Database database = open(given);
                Connection holder = holding(given)) {
            Job job = JobText.unbound(PLAN.steps().get(0), "a.sql", ALTER).under(patient(300));
            database.run(PLAN, List.of(job, job(1, "")), recording, false, backoff(pause -> end(holder)));
        }
        assertThat(recording.lines())
                .containsExactly(
                        "starting aaaa",
                        "starting aaaa 1/3 at 1: CREATE TABLE before ()",
                        "finished aaaa 1/3 at 1: CREATE TABLE before ()",
                        "starting aaaa 2/3 at 2: ALTER TABLE held ADD x int",
                        "retrying aaaa, 2 of 3",
                        "starting aaaa 2/3 at 2: ALTER TABLE held ADD x int",
                        "finished aaaa 2/3 at 2: ALTER TABLE held ADD x int",
                        "starting aaaa 3/3 at 3: CREATE TABLE behind ()",
                        "finished aaaa 3/3 at 3: CREATE TABLE behind ()",
                        "finished aaaa",
                        "starting bbbb",
                        "finished bbbb");
    }

    @Test
    void the_invalid_index_that_a_refused_build_leaves_is_dropped_before_the_next(TestDatabase given)
            throws SQLException {
        try (Database database = open(given);
                Connection holder = given.connect()) {
            execute(holder, "BEGIN; UPDATE held SET n = 2");
            Job job = JobText.unbound(PLAN.steps().get(0), "a.sql", "CREATE INDEX CONCURRENTLY by_n ON held (n);")
                    .under(patient(300));
            database.run(PLAN, List.of(job, job(1, "")), recording, false, backoff(pause -> end(holder)));
        }
        assertThat(recording.lines()).contains("retrying aaaa, 2 of 3");
        assertThat(given.query(
                        "SELECT indexrelid::regclass, indisvalid FROM pg_index WHERE indrelid = 'held'::regclass"))
                .containsExactly(List.of("by_n", "t"));
    }

    @Test
    @Tag("postgres11")
    void what_nobody_can_know_the_effect_of_is_not_tried_again(TestDatabase given) throws SQLException {
        String sql = "DO $$ BEGIN INSERT INTO held VALUES (5); COMMIT; LOCK TABLE held; END $$;";
        try (Database database = open(given);
                Connection holder = given.connect()) {
            execute(holder, "BEGIN; LOCK TABLE held IN ROW EXCLUSIVE MODE");
            Job job = JobText.unbound(PLAN.steps().get(0), "a.sql", sql).under(patient(300));
            assertThatThrownBy(() -> database.run(
                            PLAN, List.of(job, job(1, "")), recording, false, backoff(pause -> end(holder))))
                    .isInstanceOf(RevisionStopped.class);
        }
        assertThat(recording.lines()).noneMatch(line -> line.startsWith("retrying"));
        assertThat(given.query("SELECT count(*) FROM held WHERE n = 5")).containsExactly(List.of("1"));
    }

    @Test
    void a_statement_that_runs_too_long_is_canceled_and_not_tried_again(TestDatabase given) throws SQLException {
        Terms terms = new Terms(
                List.of(new Setting("statement_timeout", "100ms", List.of())),
                Requirements.NONE,
                List.of(),
                List.of(),
                RETRIES);
        try (Database database = open(given)) {
            Job job = JobText.upgrade(PLAN.steps().get(0), "a.sql", "SELECT pg_sleep(60);")
                    .under(terms);
            assertThatThrownBy(
                            () -> database.run(PLAN, List.of(job, job(1, "")), recording, false, backoff(pause -> {})))
                    .isInstanceOfSatisfying(StepFailed.class, failed -> {
                        assertThat(failed.getMessage())
                                .startsWith(
                                        "Upgrade aaaa failed:\nERROR: canceling statement due to statement timeout");
                        assertThat(failed.remedy())
                                .endsWith(
                                        "Where nobody stopped it, give it more time (statementTimeout), or less to do,"
                                                + " and run the command again.");
                    });
        }
        assertThat(recording.lines()).noneMatch(line -> line.startsWith("retrying"));
    }

    @Test
    void who_holds_the_locks_is_told_while_a_statement_waits_without_a_limit(TestDatabase given) throws SQLException {
        List<Blocker> seen = new ArrayList<>();
        try (Database database = open(given);
                Connection holder = holding(given)) {
            int pid = pid(holder);
            database.run(PLAN, List.of(plain(0, ALTER), plain(1, "")), new Watching() {
                @Override
                public void blocked(RunStatement statement, Duration since, List<Blocker> blockers) {
                    seen.addAll(blockers);
                    assertThat(statement.number()).isEqualTo(2);
                    end(holder);
                }
            });
            assertThat(seen).isNotEmpty().allSatisfy(blocker -> {
                assertThat(blocker.pid()).isEqualTo(pid);
                assertThat(blocker.application()).isEqualTo("the holder");
                assertThat(blocker.query()).isEqualTo("SELECT pg_backend_pid()");
            });
        }
    }

    @Test
    void a_prepared_transaction_that_holds_them_is_called_that() throws Exception {
        List<String> states = new ArrayList<>();
        try (OwnServer server = OwnServer.start();
                Database database = open(server.url("postgres"))) {
            server.execute("postgres", "CREATE TABLE held ()");
            try (Connection holder = DriverManager.getConnection(server.url("postgres"))) {
                execute(holder, "BEGIN; LOCK TABLE held");
                execute(holder, "PREPARE TRANSACTION 'left over'");
            }
            database.run(PLAN, List.of(plain(0, ALTER), plain(1, "")), new Watching() {
                @Override
                public void blocked(RunStatement statement, Duration since, List<Blocker> blockers) {
                    blockers.forEach(blocker -> states.add(blocker.state()));
                    try {
                        server.execute("postgres", "ROLLBACK PREPARED 'left over'");
                    } catch (SQLException failed) {
                        throw new IllegalStateException(failed);
                    }
                }
            });
        }
        assertThat(states).containsExactly("prepared transaction (pg_prepared_xacts)");
    }

    @Test
    void how_far_an_index_build_is_comes_from_the_server(TestDatabase given) throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        List<ServerProgress> seen = new ArrayList<>();
        boolean isCounted = !given.query("SELECT to_regclass('pg_catalog.pg_stat_progress_create_index')")
                .equals(List.of(List.of("null")));
        try (Database database = open(given);
                Connection holder = given.connect()) {
            execute(holder, "BEGIN; UPDATE held SET n = 2");
            Job job = JobText.unbound(PLAN.steps().get(0), "a.sql", "CREATE INDEX CONCURRENTLY by_n ON held (n);");
            database.run(PLAN, List.of(job, plain(1, "")), new Watching() {
                @Override
                public void progressed(RunStatement statement, Duration since, ServerProgress progress) {
                    seen.add(progress);
                    told.countDown();
                    end(holder);
                }

                @Override
                public void blocked(RunStatement statement, Duration since, List<Blocker> blockers) {
                    if (!isCounted) {
                        told.countDown();
                        end(holder);
                    }
                }
            });
        }
        assertThat(told.await(0, TimeUnit.SECONDS)).isTrue();
        assertThat(seen).allSatisfy(progress -> assertThat(progress.command()).isEqualTo("CREATE INDEX CONCURRENTLY"));
        assertThat(seen.isEmpty()).isEqualTo(!isCounted);
    }

    @Test
    void a_run_without_a_long_statement_opens_no_second_session(TestDatabase given) throws SQLException {
        try (Database database = open(given)) {
            database.run(
                    PLAN,
                    List.of(
                            plain(
                                    0,
                                    "CREATE TABLE sessions AS SELECT count(*) FROM pg_stat_activity"
                                            + " WHERE datname = current_database();"),
                            plain(1, "")),
                    recording);
        }
        assertThat(given.query("SELECT * FROM sessions")).containsExactly(List.of("1"));
    }

    /** Tells nothing but what a test wants to hear. */
    private static class Watching implements RunListener {
        @Override
        public void starting(Step step) {}

        @Override
        public void notice(String text) {
            throw new IllegalStateException(text);
        }
    }

    private static Revision revision(String id, List<RevisionId> parents) {
        return new Revision(new RevisionId(id), parents, List.of(), List.of(), "", "", Origin.of(id + ".sql"));
    }

    private static List<Job> jobs(String sql) {
        return List.of(job(0, sql), job(1, ""));
    }

    private static Job job(int step, String sql) {
        return plain(step, sql).under(patient(300));
    }

    private static Job plain(int step, String sql) {
        return JobText.upgrade(PLAN.steps().get(step), "x.sql", sql);
    }

    private static Terms patient(int millis) {
        return new Terms(
                List.of(new Setting("lock_timeout", millis + "ms", List.of())),
                Requirements.NONE,
                List.of(),
                List.of(),
                RETRIES);
    }

    private static Backoff backoff(Consumer<Duration> waiting) {
        return new Backoff(new Random(1), waiting);
    }

    private static Connection holding(TestDatabase given) throws SQLException {
        Connection holder = given.connect();
        execute(holder, "SET application_name = 'the holder'; BEGIN; LOCK TABLE held");
        pid(holder);
        return holder;
    }

    private static int pid(Connection connection) {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void end(Connection holder) {
        try {
            holder.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Database open(TestDatabase given) {
        return open(given.url());
    }

    private static Database open(String url) {
        return Database.connect(
                ServerUrl.of(new Address(url, null, null, new Key("url", "alembic.yaml")), Map.of()),
                "alembic_version",
                null);
    }
}
