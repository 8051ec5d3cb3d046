package dev.limbeck.workspace;

import static dev.limbeck.workspace.ProjectFolder.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.limbeck.plan.Plan;
import dev.limbeck.plan.Planner;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.problem.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scratch databases on a server that others use too. */
@OnPostgres
class ScratchDatabasesIT {
    private final List<String> notices = new ArrayList<>();
    private TestDatabase server;
    private ProjectFolder folder;

    @BeforeEach
    void write(TestDatabase server, @TempDir Path root) throws IOException {
        this.server = server;
        folder = ProjectFolder.in(root, "'" + server.url() + "'");
        folder.revision("a1", "", "CREATE TABLE one (id int);", "DROP TABLE one;");
        folder.revision("b2", "a1", "INSERT INTO one VALUES (1), (2);", "DELETE FROM one;");
        folder.revision("c3", "a1", "CREATE TABLE three (id int);", "DROP TABLE three;");
    }

    @Test
    void a_state_is_what_a_run_would_have_left_version_table_and_ledger_included() throws SQLException {
        try (ScratchDatabases scratch = open();
                ScratchDatabase database = scratch.at(ids("b2", "c3", "a1"))) {
            assertThat(database.database().rows()).isEqualTo(ids("b2", "c3"));
            assertThat(query(
                            database,
                            "SELECT string_agg(event || ' ' || revision, ', ' ORDER BY number)"
                                    + " FROM alembic_version_ledger"))
                    .isEqualTo("upgrade a1, upgrade c3, upgrade b2");
            assertThat(query(database, "SELECT count(*)::text FROM one")).isEqualTo("2");
        }
        assertThat(notices).isEmpty();
    }

    @Test
    void each_who_asks_has_a_database_of_his_own() throws SQLException {
        try (ScratchDatabases scratch = open();
                ScratchDatabase mine = scratch.at(ids("b2"));
                ScratchDatabase other = scratch.at(ids("b2"))) {
            query(mine, "WITH gone AS (DELETE FROM one RETURNING id) SELECT count(*)::text FROM gone");
            assertThat(query(mine, "SELECT count(*)::text FROM one")).isEqualTo("0");
            assertThat(query(other, "SELECT count(*)::text FROM one")).isEqualTo("2");
        }
    }

    @Test
    void a_state_is_built_once_and_the_next_one_on_top_of_it() throws IOException, SQLException {
        folder.revision("b2", "a1", "CREATE TABLE two ();", "DROP TABLE two;");
        folder.revision("d4", "b2", "CREATE TABLE four ();", "DROP TABLE four;");
        try (ScratchDatabases scratch = open()) {
            scratch.at(ids("b2")).close();
            try (ScratchDatabase same = scratch.at(ids("b2"));
                    ScratchDatabase next = scratch.at(ids("d4"))) {
                assertThat(same.database().rows()).isEqualTo(ids("b2"));
                assertThat(next.database().rows()).isEqualTo(ids("d4"));
                String slept = "SELECT min(started_at)::text FROM alembic_version_ledger WHERE revision = 'b2'";
                assertThat(query(same, slept)).isEqualTo(query(next, slept));
            }
            assertThat(templates()).hasSize(2);
        }
    }

    @Test
    void a_plan_says_the_order_and_may_lead_down_again() throws SQLException {
        Project project = folder.open();
        Planner planner = new Planner(project.graph());
        Plan up = planner.upgrade(List.of(), ids("b2")).then(planner.upgrade(ids("b2"), ids("b2", "c3")));
        Plan down = planner.downgrade(up.after(), project.targets(List::of).downgradeTo("a1"));
        try (ScratchDatabases scratch = ScratchDatabases.open(project, notices::add);
                ScratchDatabase database = scratch.at(up)) {
            assertThat(query(database, "SELECT string_agg(revision, ' ' ORDER BY number) FROM alembic_version_ledger"))
                    .isEqualTo("a1 b2 c3");
            database.run(down);
            assertThat(database.database().rows()).isEqualTo(ids("a1"));
            assertThat(query(database, "SELECT coalesce(to_regclass('three')::text, 'gone')"))
                    .isEqualTo("gone");
        }
    }

    @Test
    void an_edited_revision_is_another_state_and_one_that_only_looks_otherwise_is_not()
            throws IOException, SQLException {
        try (ScratchDatabases scratch = open()) {
            scratch.at(ids("c3")).close();
            folder.revision("c3", "a1", "CREATE   TABLE three (id int); -- now", "DROP TABLE three;");
            scratch.at(ids("c3")).close();
            assertThat(templates()).hasSize(1);
            folder.revision("c3", "a1", "CREATE TABLE three (id bigint);", "DROP TABLE three;");
            scratch.at(ids("c3")).close();
            assertThat(templates()).hasSize(2);
        }
    }

    @Test
    void what_does_not_run_is_told_with_its_place_and_leaves_no_database() throws IOException, SQLException {
        folder.revision("c3", "a1", "CREATE TABLE three (id no_such_type);", "DROP TABLE three;");
        try (ScratchDatabases scratch = open()) {
            List<String> before = databases();
            assertThatThrownBy(() -> scratch.at(ids("c3"))).isInstanceOfSatisfying(FailedOnScratch.class, failed -> {
                assertThat(failed)
                        .hasMessage("On a scratch database: Upgrade c3 failed:\n"
                                + "ERROR: type \"no_such_type\" does not exist");
                assertThat(failed.places())
                        .extracting(Place::line, Place::column)
                        .containsExactly(tuple(5, 24));
                assertThat(failed.remedy()).startsWith("The project's own database was not touched.");
            });
            assertThat(databases()).isEqualTo(before);
        }
    }

    @Test
    void nothing_is_left_on_the_server_though_somebody_forgets_to_close() throws SQLException {
        List<String> before = databases();
        ScratchDatabases scratch = open();
        scratch.at(ids("b2"));
        scratch.at(ids("c3"));
        assertThat(databases()).hasSize(before.size() + 4);
        scratch.close();
        assertThat(databases()).isEqualTo(before);
    }

    @Test
    void what_a_dead_process_left_is_dropped_and_said_and_that_of_a_living_one_is_left_alone() throws SQLException {
        String dead = "limbeck_scratch_1700000000_4242_0badcafe_1";
        String alive = "limbeck_scratch_1700000000_4243_0000beef_1";
        server.execute("CREATE DATABASE " + dead);
        server.execute("CREATE DATABASE " + alive);
        try (Connection owner = server.connect();
                Statement statement = owner.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(x'6c696d62'::int, x'beef'::int)");
            open().close();
            assertThat(databases()).contains(alive).doesNotContain(dead);
        }
        assertThat(notices)
                .containsExactly(
                        "Dropped the scratch database " + dead + " that a killed command left behind, pid 4242.");
        open().close();
        assertThat(databases()).doesNotContain(alive);
    }

    @Test
    void a_version_table_in_a_schema_of_its_own_is_there_too() throws IOException, SQLException {
        Files.writeString(
                folder.root().resolve("alembic.yaml"),
                "scratch: '" + server.url() + "'\nversionTableSchema: Admin\nversionTable: v\n");
        try (ScratchDatabases scratch = open();
                ScratchDatabase database = scratch.at(ids("a1"))) {
            assertThat(query(database, "SELECT version_num FROM \"Admin\".v")).isEqualTo("a1");
        }
    }

    @Test
    void a_role_that_may_make_no_databases_is_told_so() throws IOException, SQLException {
        String role = "poor_" + server.name();
        server.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'x'");
        String url = server.url().replaceAll("\\?.*", "") + "?user=" + role + "&password=x";
        Files.writeString(folder.root().resolve("alembic.yaml"), "scratch: '" + url + "'\n");
        try (ScratchDatabases scratch = open()) {
            assertThatThrownBy(() -> scratch.at(ids("a1")))
                    .hasMessageContaining("permission denied to create database")
                    .hasMessageStartingWith("No scratch database can be made on jdbc:postgresql://")
                    .hasMessageNotContaining("password=x");
        } finally {
            server.execute("DROP ROLE " + role);
        }
    }

    @Test
    void a_role_that_a_revision_makes_goes_with_its_database_and_can_be_made_again() throws IOException, SQLException {
        String role = "made_" + server.name();
        folder.revision("c3", "a1", "CREATE ROLE " + role + "; GRANT SELECT ON one TO " + role + ";", "");
        try (ScratchDatabases scratch = open()) {
            for (int time = 0; time < 2; time++) {
                try (ScratchDatabase database = scratch.at(ids("c3"))) {
                    assertThat(query(database, "SELECT has_table_privilege('" + role + "', 'one', 'SELECT')::text"))
                            .isEqualTo("true");
                    assertThat(roles(role)).isNotEmpty();
                }
                assertThat(roles(role)).isEmpty();
            }
        }
    }

    @Test
    void a_role_that_was_there_stays_though_a_revision_would_have_made_it() throws IOException, SQLException {
        String role = "kept_" + server.name();
        folder.revision(
                "c3",
                "a1",
                "DO $$ BEGIN CREATE ROLE " + role + "; EXCEPTION WHEN duplicate_object THEN NULL; END $$;",
                "");
        server.execute("CREATE ROLE " + role);
        try (ScratchDatabases scratch = open()) {
            scratch.at(ids("c3")).close();
            assertThat(roles(role)).isNotEmpty();
            assertThat(templates()).hasSize(1);
        } finally {
            server.execute("DROP ROLE " + role);
        }
    }

    @Test
    void a_role_that_somebody_else_makes_meanwhile_stays() throws IOException, SQLException {
        String role = "others_" + server.name();
        folder.revision("c3", "a1", "CREATE ROLE made_" + server.name() + "; SELECT pg_sleep(2);", "");
        try (ScratchDatabases scratch = open()) {
            CompletableFuture<Void> running =
                    CompletableFuture.runAsync(() -> scratch.at(ids("c3")).close());
            awaitSleep(running);
            server.execute("CREATE ROLE " + role);
            running.join();
            assertThat(roles(role)).isNotEmpty();
            assertThat(roles("made_" + server.name())).isEmpty();
        } finally {
            server.execute("DROP ROLE " + role);
        }
    }

    @Test
    void a_role_that_a_killed_command_made_goes_with_its_database_if_that_is_not_long_ago() throws SQLException {
        String recent = "recent_" + server.name();
        String old = "old_" + server.name();
        long now = Instant.now().getEpochSecond();
        leaveBehind("limbeck_scratch_" + (now - 60) + "_4242_0badcafe_1", recent);
        leaveBehind("limbeck_scratch_" + (now - 200_000) + "_4243_0badcaff_1", old);
        open().close();
        assertThat(roles(recent)).isEmpty();
        assertThat(roles(old)).isNotEmpty();
        server.execute("DROP ROLE " + old);
    }

    /** As a command does that is killed behind its run. */
    private void leaveBehind(String database, String role) throws SQLException {
        server.execute("CREATE DATABASE " + database);
        server.execute("ALTER DATABASE " + database + " SET limbeck.beside = 'ROLE \"" + role + "\"'");
        server.execute("CREATE ROLE " + role);
    }

    private List<List<String>> roles(String name) throws SQLException {
        return server.query("SELECT rolname FROM pg_roles WHERE rolname = '" + name + "'");
    }

    private void awaitSleep(CompletableFuture<Void> running) throws SQLException {
        String sleeping = "SELECT 1 FROM pg_stat_activity WHERE state = 'active' AND query = 'SELECT pg_sleep(2)'";
        while (server.query(sleeping).isEmpty()) {
            assertThat(running).isNotDone();
        }
    }

    private ScratchDatabases open() {
        return ScratchDatabases.open(folder.open(), notices::add);
    }

    private List<String> databases() throws SQLException {
        return server
                .query("SELECT datname FROM pg_database WHERE datname LIKE 'limbeck\\_scratch\\_%' ORDER BY 1")
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    /** Of a command on a server they are called by their key. */
    private List<String> templates() throws SQLException {
        return databases().stream()
                .filter(name -> name.matches(".*_[0-9a-f]{16}"))
                .toList();
    }

    private String query(ScratchDatabase database, String sql) throws SQLException {
        String url = server.url().replaceFirst("/" + server.name(), "/" + database.name());
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
