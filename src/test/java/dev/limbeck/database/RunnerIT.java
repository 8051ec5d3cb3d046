package dev.limbeck.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.graph.Origin;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.Planner;
import dev.limbeck.plan.RunListener;
import dev.limbeck.plan.Step;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
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

    @Test
    void nothing_stays_where_even_the_listener_fails(TestDatabase given) throws SQLException {
        Job job = Job.of(STEP, "a.sql", 1, "CREATE TABLE half (); DO $$ BEGIN RAISE NOTICE 'so far'; END $$;");
        try (Database database = open(given)) {
            assertThatThrownBy(() -> database.run(PLAN, List.of(job), new BrokenListener()))
                    .hasMessage("cannot print NOTICE: so far");
        }
        assertThat(given.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
                .isEmpty();
    }

    @Test
    void a_database_that_moved_since_the_plan_was_made_is_left_alone(TestDatabase given) throws SQLException {
        Job job = Job.of(STEP, "a.sql", 1, "CREATE TABLE half ();");
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
        Job job = Job.of(STEP, "a.sql", 1, "CREATE TABLE half (); INSERT INTO alembic_version VALUES ('aaaa');");
        try (Database database = open(given)) {
            assertThatThrownBy(() -> database.run(PLAN, List.of(job), new BrokenListener()))
                    .hasMessage("Something else changed the version table: its row for aaaa came or went meanwhile");
        }
        assertThat(given.query("SELECT to_regclass('half')")).containsExactly(List.of("null"));
    }

    private static Database open(TestDatabase given) {
        return Database.connect(ServerUrl.of(given.url(), null, null, Map.of()), "alembic_version", null);
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
