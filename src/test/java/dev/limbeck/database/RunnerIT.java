package dev.limbeck.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.graph.Origin;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.HeadChange;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.Planner;
import dev.limbeck.plan.RunListener;
import dev.limbeck.plan.Step;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.problem.Key;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stays of a run that does not end well. */
@OnPostgres
class RunnerIT {
    private static final RevisionId ID = new RevisionId("aaaa");
    private static final RevisionGraph GRAPH =
            RevisionGraph.of(List.of(new Revision(ID, List.of(), List.of(), List.of(), "", "", Origin.of("a.sql"))));
    private static final Plan PLAN = new Planner(GRAPH).upgrade(List.of(), List.of(ID));
    private static final Step STEP = PLAN.steps().get(0);

    /** Two heads above it. */
    private static final Plan FORK = new Planner(RevisionGraph.of(List.of(GRAPH.get(ID), child("bbbb"), child("cccc"))))
            .upgrade(List.of(), List.of(new RevisionId("bbbb"), new RevisionId("cccc")));

    @Test
    void nothing_stays_where_even_the_listener_fails(TestDatabase given) throws SQLException {
        Job job = job("CREATE TABLE half (); DO $$ BEGIN RAISE NOTICE 'so far'; END $$;");
        try (Database database = open(given)) {
            assertThatThrownBy(() -> database.run(PLAN, List.of(job), new BrokenListener()))
                    .hasMessage("cannot print NOTICE: so far");
        }
        assertThat(given.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
                .isEmpty();
    }

    @Test
    void a_database_that_moved_since_the_plan_was_made_is_left_alone(TestDatabase given) throws SQLException {
        Job job = job("CREATE TABLE half ();");
        try (Database database = open(given)) {
            given.execute("CREATE TABLE alembic_version (version_num varchar PRIMARY KEY);"
                    + "INSERT INTO alembic_version VALUES ('bbbb')");
            assertThatThrownBy(() -> database.run(PLAN, List.of(job), new BrokenListener()))
                    .hasMessage("Something else changed the version table: the plan starts from <base>, the database is"
                            + " at bbbb");
        }
        assertThat(given.query("SELECT to_regclass('half')")).containsExactly(List.of("null"));
    }

    @Test
    void a_row_that_another_run_wrote_meanwhile_undoes_the_revision(TestDatabase given) throws SQLException {
        Job job = job("CREATE TABLE half (); INSERT INTO alembic_version VALUES ('aaaa');");
        try (Database database = open(given)) {
            assertThatThrownBy(() -> database.run(PLAN, List.of(job), new BrokenListener()))
                    .hasMessage("Something else changed the version table: its row for aaaa came or went meanwhile");
        }
        assertThat(given.query("SELECT to_regclass('half')")).containsExactly(List.of("null"));
    }

    @Test
    void a_row_that_went_meanwhile_undoes_the_revision(TestDatabase given) throws SQLException {
        RevisionId next = new RevisionId("bbbb");
        RevisionGraph line = RevisionGraph.of(List.of(GRAPH.get(ID), child("bbbb")));
        Plan onward = new Planner(line).upgrade(List.of(ID), List.of(next));
        Job job = JobText.upgrade(onward.steps().get(0), "b.sql", "CREATE TABLE half (); DELETE FROM alembic_version;");
        given.execute("CREATE TABLE alembic_version (version_num varchar PRIMARY KEY);"
                + "INSERT INTO alembic_version VALUES ('aaaa')");
        try (Database database = open(given)) {
            assertThatThrownBy(() -> database.run(onward, List.of(job), new BrokenListener()))
                    .hasMessage("Something else changed the version table: its row for aaaa came or went meanwhile");
        }
        assertThat(given.query("SELECT to_regclass('half'), version_num FROM alembic_version"))
                .containsExactly(List.of("null", "aaaa"));
    }

    @Test
    void what_a_constraint_refuses_at_the_commit_undoes_the_revision(TestDatabase given) throws SQLException {
        Job job = job(
                "CREATE TABLE half (id int UNIQUE DEFERRABLE INITIALLY DEFERRED); INSERT INTO half VALUES (1), (1);");
        try (Database database = open(given)) {
            assertThatThrownBy(() -> database.run(PLAN, List.of(job), new BrokenListener()))
                    .isInstanceOfSatisfying(StepFailed.class, failed -> {
                        assertThat(failed.getMessage()).startsWith("""
                                        Upgrade aaaa failed:
                                        ERROR: duplicate key value violates unique constraint "half_id_key"
                                        """);
                        assertThat(failed.places()).isEmpty();
                        assertThat(failed.remedy())
                                .isEqualTo(
                                        "Nothing was changed. The database is at <base>. Correct the statement and run"
                                                + " the command again.");
                    });
        }
        assertThat(given.query("SELECT to_regclass('half'), to_regclass('alembic_version')"))
                .containsExactly(List.of("null", "null"));
    }

    @Test
    void whoever_comes_second_is_told_that_another_run_was_first(TestDatabase given) throws SQLException {
        Job job = job("CREATE TABLE whole ();");
        try (Database first = open(given);
                Database second = open(given)) {
            first.run(PLAN, List.of(job), new BrokenListener());
            given.execute("DELETE FROM alembic_version");
            Job collides = job("SELECT pg_notify('x', ''); CREATE TABLE whole ();");
            assertThatThrownBy(() -> second.run(PLAN, List.of(collides), meanwhile(given)))
                    .hasMessage("Something else changed the version table: the plan starts from <base>, the database is"
                            + " at aaaa");
        }
    }

    @Test
    void a_connection_that_is_lost_is_told_with_what_was_kept(TestDatabase given) throws SQLException {
        Job job = job("CREATE TABLE half ();\nSELECT pg_terminate_backend(pg_backend_pid());");
        try (Database database = open(given)) {
            assertThatThrownBy(() -> database.run(PLAN, List.of(job), new BrokenListener()))
                    .isInstanceOfSatisfying(StepFailed.class, failed -> {
                        assertThat(failed.getMessage())
                                .startsWith("Upgrade aaaa failed:\nFATAL: terminating connection");
                        assertThat(failed.places().get(0).line()).isEqualTo(2);
                        assertThat(failed.remedy())
                                .isEqualTo("Nothing was changed. The connection is lost; before the step the database"
                                        + " was at <base>. See to the server and run the command again.");
                    });
        }
        assertThat(given.query("SELECT to_regclass('half')")).containsExactly(List.of("null"));
    }

    @Test
    void a_row_that_names_no_revision_is_refused(TestDatabase given) throws SQLException {
        given.execute("CREATE TABLE alembic_version (version_num varchar); INSERT INTO alembic_version VALUES (NULL)");
        try (Database database = open(given)) {
            assertThatThrownBy(database::rows)
                    .hasMessage("The version table \"public\".\"alembic_version\" has a row without a revision");
        }
    }

    @Test
    void a_ledger_that_may_not_be_written_stops_a_run_before_it_begins(TestDatabase given) throws SQLException {
        String role = "writer_of_" + given.name();
        given.execute("CREATE ROLE " + role + "; CREATE TABLE alembic_version (version_num varchar PRIMARY KEY);"
                + "CREATE TABLE alembic_version_ledger (number bigint);"
                + "GRANT ALL ON alembic_version TO " + role + "; GRANT SELECT ON alembic_version_ledger TO " + role
                + "; ALTER DATABASE " + given.name() + " SET role = " + role);
        try (Database database = open(given)) {
            assertThatThrownBy(() -> database.run(PLAN, List.of(job("CREATE TABLE half ();")), new BrokenListener()))
                    .isInstanceOfSatisfying(MissingRight.class, refused -> {
                        assertThat(refused.getMessage())
                                .isEqualTo("Role " + role
                                        + " has no right to INSERT on \"public\".\"alembic_version_ledger\"");
                        assertThat(refused.remedy())
                                .isEqualTo(
                                        "Nothing was changed. Let the owner of the table grant it:\n    GRANT SELECT,"
                                                + " INSERT, UPDATE ON \"public\".\"alembic_version_ledger\" TO \""
                                                + role
                                                + "\";");
                    });
        }
    }

    @Test
    void a_ledger_that_refuses_an_entry_is_quoted_without_what_it_was_to_keep(TestDatabase given) throws SQLException {
        try (Database database = open(given)) {
            given.execute("CREATE TABLE stub ()");
            database.record(HeadChange.NONE, List.of(job("").entry()));
            given.execute("ALTER TABLE alembic_version_ledger ADD CHECK (number < 2)");
            assertThatThrownBy(() -> database.run(PLAN, List.of(job("SELECT 1;")), new BrokenListener()))
                    .isInstanceOfSatisfying(
                            StepFailed.class,
                            failed -> assertThat(failed.getMessage())
                                    .startsWith(
                                            "Upgrade aaaa failed:\nERROR: new row for relation \"alembic_version_ledger\""
                                                    + " violates check constraint")
                                    .doesNotContain("INSERT"));
        }
    }

    @Test
    void in_one_transaction_the_rows_go_from_where_it_began_to_where_it_ends(TestDatabase given) throws SQLException {
        try (Database database = open(given)) {
            List<Job> jobs = List.of(
                    job("CREATE TABLE a ()"),
                    JobText.upgrade(FORK.steps().get(1), "c.sql", "CREATE TABLE c ()"),
                    JobText.upgrade(FORK.steps().get(2), "b.sql", "CREATE TABLE b ()"));
            database.run(FORK, jobs, new BrokenListener(), true, Backoff.real());
        }
        assertThat(given.query("SELECT version_num FROM alembic_version ORDER BY 1"))
                .containsExactly(List.of("bbbb"), List.of("cccc"));
        assertThat(given.query("SELECT revision, rows_removed, rows_added FROM alembic_version_ledger ORDER BY number"))
                .containsExactly(
                        List.of("aaaa", "{}", "{aaaa}"),
                        List.of("cccc", "{aaaa}", "{cccc}"),
                        List.of("bbbb", "{}", "{bbbb}"));
    }

    @Test
    void in_one_transaction_a_row_that_came_meanwhile_undoes_all(TestDatabase given) throws SQLException {
        List<Job> jobs = List.of(
                job("CREATE TABLE half ();"),
                JobText.upgrade(FORK.steps().get(1), "c.sql", "INSERT INTO alembic_version VALUES ('bbbb')"),
                JobText.upgrade(FORK.steps().get(2), "b.sql", "SELECT 1"));
        try (Database database = open(given)) {
            assertThatThrownBy(() -> database.run(FORK, jobs, new BrokenListener(), true, Backoff.real()))
                    .hasMessage("Something else changed the version table: its row for bbbb came or went meanwhile");
        }
        assertThat(given.query("SELECT to_regclass('half'), to_regclass('alembic_version')"))
                .containsExactly(List.of("null", "null"));
    }

    private static Revision child(String id) {
        return new Revision(
                new RevisionId(id), List.of(ID), List.of(), List.of(), "", "", Origin.of(id.charAt(0) + ".sql"));
    }

    private static Job job(String sql) {
        return JobText.upgrade(STEP, "a.sql", sql);
    }

    /** Another run, which finishes as soon as this one begins with its first step. */
    private static RunListener meanwhile(TestDatabase given) {
        return new RunListener() {
            @Override
            public void starting(Step step) {
                try {
                    given.execute("INSERT INTO alembic_version VALUES ('aaaa')");
                } catch (SQLException failed) {
                    throw new IllegalStateException(failed);
                }
            }

            @Override
            public void notice(String text) {}
        };
    }

    private static Database open(TestDatabase given) {
        return Database.connect(
                ServerUrl.of(new Address(given.url(), null, null, new Key("url", "alembic.yaml")), Map.of()),
                "alembic_version",
                null);
    }

    private static final class BrokenListener implements RunListener {
        @Override
        public void starting(Step step) {}

        @Override
        public void notice(String text) {
            throw new IllegalStateException("cannot print " + text);
        }
    }
}
