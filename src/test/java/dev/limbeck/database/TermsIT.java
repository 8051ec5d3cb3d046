package dev.limbeck.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.graph.Origin;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.Planner;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.problem.Key;
import dev.limbeck.problem.Place;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a server and a role must have for what revisions demand. */
@OnPostgres
class TermsIT {
    private static final RevisionGraph GRAPH = RevisionGraph.of(
            List.of(new Revision(new RevisionId("aaaa"), List.of(), List.of(), List.of(), "", "", Origin.of("a.sql"))));
    private static final Plan PLAN = new Planner(GRAPH).upgrade(List.of(), List.of(new RevisionId("aaaa")));
    private static final Place PLACE = new Place("a.sql", 2, 4, "");

    @Test
    void a_role_that_may_not_make_a_setting_is_told_what_right_is_missing(TestDatabase given) throws SQLException {
        String role = "setter_of_" + given.name();
        given.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'x'");
        try (Database database = open(given, role)) {
            SettingRefused refused = database.premises()
                    .refusedSettings(List.of(job("", setting("session_replication_role", "replica"))))
                    .get(0);
            assertThat(refused.getMessage())
                    .isEqualTo("Setting 'session_replication_role' cannot be 'replica': ERROR: permission denied to set"
                            + " parameter \"session_replication_role\"");
            assertThat(refused.places()).containsExactly(PLACE);
            assertThat(refused.remedy())
                    .isEqualTo(
                            database.serverVersion() < 15
                                    ? "Nothing was run. Before version 15 only a superuser may set it, and role \""
                                            + role + "\" is none: run as one, or take it away."
                                    : "Nothing was run. Let a superuser grant the right:\n"
                                            + "    GRANT SET ON PARAMETER session_replication_role TO \"" + role
                                            + "\";");
        } finally {
            given.execute("DROP ROLE " + role);
        }
    }

    @Test
    void a_role_that_may_not_be_another_is_told_how_it_can(TestDatabase given) throws SQLException {
        String role = "setter_of_" + given.name();
        String owner = "owner_of_" + given.name();
        given.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'x'; CREATE ROLE " + owner);
        try (Database database = open(given, role)) {
            assertThat(database.premises().refusedSettings(List.of(job("", setting("role", owner)))))
                    .singleElement()
                    .satisfies(refused -> assertThat(refused.remedy())
                            .isEqualTo("Nothing was run. Let role \"%1$s\" be one of role \"%2$s\":\n"
                                            .formatted(role, owner)
                                    + "    GRANT \"%2$s\" TO \"%1$s\";".formatted(role, owner)));
        } finally {
            given.execute("DROP ROLE " + role + ", " + owner);
        }
    }

    @Test
    void what_is_tried_does_not_stay(TestDatabase given) throws SQLException {
        try (Database database = open(given, null)) {
            Setting setting = setting("work_mem", "64MB");
            assertThat(database.premises().refusedSettings(List.of(job("", setting))))
                    .isEmpty();
            database.run(PLAN, List.of(job("CREATE TABLE t AS SELECT current_setting('work_mem')")), new Recording());
        }
        assertThat(given.query("SELECT * FROM t")).containsExactly(List.of("4MB"));
    }

    @Test
    void a_role_that_is_set_need_not_write_what_limbeck_writes(TestDatabase given) throws SQLException {
        String owner = "owner_of_" + given.name();
        given.execute("CREATE ROLE " + owner + "; GRANT CREATE ON SCHEMA public TO " + owner);
        try (Database database = open(given, null)) {
            database.run(PLAN, List.of(job("CREATE TABLE mine ()", setting("role", owner))), new Recording());
            assertThat(given.query("SELECT tableowner FROM pg_tables WHERE tablename IN ('mine', 'alembic_version')"
                            + " ORDER BY tablename DESC"))
                    .containsExactly(List.of(owner), List.of(given.role()));
        } finally {
            given.execute("DROP OWNED BY " + owner + "; DROP ROLE " + owner);
        }
    }

    @Test
    void outside_of_a_transaction_it_need_not_either(TestDatabase given) throws SQLException {
        String owner = "owner_of_" + given.name();
        given.execute("CREATE ROLE " + owner + "; GRANT CREATE ON SCHEMA public TO " + owner);
        Terms terms = terms(setting("role", owner));
        try (Database database = open(given, null)) {
            Job job = JobText.unbound(
                    PLAN.steps().get(0), "a.sql", "CREATE TABLE mine ();\nVACUUM mine;\nCREATE TABLE also_mine ();");
            database.run(PLAN, List.of(job.under(terms)), new Recording());
            assertThat(database.rows()).containsExactly(new RevisionId("aaaa"));
            assertThat(given.query("SELECT DISTINCT tableowner FROM pg_tables WHERE tablename LIKE '%mine'"))
                    .containsExactly(List.of(owner));
        } finally {
            given.execute("DROP OWNED BY " + owner + "; DROP ROLE " + owner);
        }
    }

    @Test
    void a_server_of_another_version_is_refused_with_its_own(TestDatabase given) throws SQLException {
        String version = given.query("SHOW server_version").get(0).get(0);
        Requirements requirements = new Requirements(ServerRange.parse(">=99", PLACE), List.of(), List.of());
        try (Database database = open(given, null)) {
            Job job = job("").under(new Terms(List.of(), requirements, List.of(), List.of(), 0));
            assertThat(database.premises().unmet(List.of(job))).singleElement().satisfies(unmet -> {
                assertThat(unmet.getMessage())
                        .isEqualTo("Revision aaaa requires PostgreSQL >=99; the server is " + version);
                assertThat(unmet.places()).containsExactly(PLACE);
            });
        }
    }

    private static Setting setting(String name, String value) {
        return new Setting(name, value, List.of(PLACE));
    }

    private static Terms terms(Setting... settings) {
        return new Terms(List.of(settings), Requirements.NONE, List.of(), List.of(), 0);
    }

    private static Job job(String sql, Setting... settings) {
        return JobText.upgrade(PLAN.steps().get(0), "a.sql", sql).under(terms(settings));
    }

    private static Database open(TestDatabase given, @Nullable String role) {
        String url = role == null
                ? given.url()
                : given.url().replaceAll("user=[^&]*", "user=" + role).replaceAll("password=[^&]*", "password=x");
        return Database.connect(
                ServerUrl.of(new Address(url, null, null, new Key("url", "alembic.yaml")), Map.of()),
                "alembic_version",
                null);
    }
}
