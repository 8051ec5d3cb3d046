package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.LimbeckProcess.Outcome;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.Psql;
import dev.limbeck.postgres.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts as an operator runs them: by psql, on databases that are where they should be and on others. */
@OnPostgres
class OfflineIT {
    private static final String INDEX_BUILD =
            "SELECT pid FROM pg_stat_activity WHERE query LIKE 'CREATE INDEX CONCURRENTLY%' AND state = 'active'";

    @TempDir
    private Path folder;

    private WholeDatabase here;
    private WholeDatabase twin;

    @BeforeEach
    void create(TestDatabase given) throws Exception {
        here = new WholeDatabase(given.url());
        twin = WholeDatabase.create(given, "_twin");
        write("alembic.yaml", "url: ${DATABASE_URL}\n");
        write("versions/a.sql", """
                -- revision: aaaa
                -- message: one
                -- +upgrade
                CREATE TABLE one (id int);
                INSERT INTO one VALUES (1), (2);
                -- +downgrade
                DROP TABLE one;
                """);
        write("versions/b.sql", """
                -- revision: bbbb
                -- downRevision: aaaa
                -- message: two
                -- transaction: false
                -- +upgrade
                INSERT INTO one VALUES (3);
                CREATE INDEX CONCURRENTLY by_id ON one (id);
                INSERT INTO one VALUES (4);
                -- +downgrade
                DROP INDEX CONCURRENTLY by_id;
                """);
        write("versions/c.sql", """
                -- revision: cccc
                -- downRevision: bbbb
                -- message: three
                -- +upgrade
                CREATE TABLE three ();
                """);
    }

    @AfterEach
    void drop(TestDatabase given) throws SQLException {
        twin.drop(given);
    }

    @Test
    void it_says_what_it_runs_and_where_it_ends() throws Exception {
        assertThat(psql(here, script(":cccc"))).isEqualTo("""
                Running upgrade  -> aaaa, one
                Running upgrade aaaa -> bbbb, two
                Running upgrade bbbb -> cccc, three
                Done: the database is at cccc.
                """);
        assertThat(here.column("SELECT id FROM one")).containsExactly("1", "2", "3", "4");
    }

    @Test
    void the_same_words_make_the_same_script() throws Exception {
        assertThat(script(":cccc"))
                .isEqualTo(script("base:cccc"))
                .isEqualTo(limbeck("upgrade", "cccc", "--sql", "--from", "base").out());
    }

    @Test
    void where_there_is_nothing_to_do_nothing_is_written() throws Exception {
        assertThat(limbeck("upgrade", "bbbb:aaaa", "--sql")).isEqualTo(new Outcome("", "", 0));
    }

    @Test
    void a_database_that_is_elsewhere_is_left_alone() throws Exception {
        limbeck("upgrade", "aaaa");
        List<String> before = here.dump();
        assertThat(refused(script("bbbb:cccc")))
                .isEqualTo("ERROR:  This script starts from bbbb, and the database is at aaaa\n"
                        + "HINT:  Nothing was written. Write a script that starts where the database is.");
        assertThat(here.dump()).isEqualTo(before);
    }

    @Test
    void a_script_that_was_run_stops_the_second_time() throws Exception {
        String script = script(":cccc");
        psql(here, script);
        List<String> before = here.dump();
        assertThat(refused(script)).startsWith("ERROR:  This script starts from <base>, and the database is at cccc\n");
        assertThat(here.dump()).isEqualTo(before);
    }

    @Test
    void nothing_is_written_where_something_was_done_since() throws Exception {
        limbeck("upgrade", "aaaa");
        String script = limbeck("upgrade", "head", "--sql").out();
        limbeck("downgrade", "base");
        limbeck("upgrade", "aaaa");
        assertThat(refused(script))
                .isEqualTo(
                        "ERROR:  Something was done to this database since this script was written: the last event of"
                                + " its ledger was number 1, and is 3\n"
                                + "HINT:  Nothing was written. See what was done: `limbeck log`. Then write the script again.");
        assertThat(here.rows()).containsExactly("aaaa");
    }

    @Test
    void a_ledger_that_tells_otherwise_stops_the_script() throws Exception {
        limbeck("upgrade", "bbbb");
        here.execute("UPDATE alembic_version SET version_num = 'aaaa'");
        assertThat(refused(script("aaaa:cccc")))
                .startsWith(
                        "ERROR:  The ledger does not tell how the version table came to where it is; it knows of bbbb\n");
    }

    @Test
    void a_revision_that_was_skipped_stops_the_script() throws Exception {
        limbeck("upgrade", "aaaa");
        limbeck("stamp", "bbbb");
        here.execute("DELETE FROM alembic_version_ledger WHERE revision = 'aaaa'");
        assertThat(refused(script("bbbb:cccc")))
                .startsWith("ERROR:  Never applied here, though this script starts above it: aaaa\n");
    }

    @Test
    void a_revision_that_is_applied_already_stops_the_script() throws Exception {
        limbeck("upgrade", "aaaa");
        here.execute(
                "INSERT INTO alembic_version_ledger SELECT 2, event, 'cccc', true, '{bbbb}', '{}', '', '{}', '{}', '',"
                        + " NULL, '', now(), 0, 0, 0, '', 'untouched', '', '', '', '', '' FROM alembic_version_ledger");
        assertThat(refused(script("aaaa:cccc"))).startsWith("ERROR:  Applied here already: cccc\n");
    }

    @Test
    void a_database_without_a_ledger_gets_one_as_by_a_run() throws Exception {
        for (WholeDatabase each : List.of(here, twin)) {
            each.execute("CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY);"
                    + "INSERT INTO alembic_version VALUES ('bbbb'); CREATE TABLE one (id int)");
        }
        psql(twin, script("bbbb:cccc"));
        assertThat(limbeck("upgrade", "head").exit()).isZero();
        assertThat(twin.dump()).isEqualTo(here.dump());
        assertThat(here.column("SELECT event || ' ' || revision FROM alembic_version_ledger"))
                .containsExactly("adopted aaaa", "adopted bbbb", "upgrade cccc");
    }

    @Test
    void what_alembic_did_since_is_taken_into_the_ledger_as_by_a_run() throws Exception {
        for (WholeDatabase each : List.of(here, twin)) {
            limbeck(project(), each, "upgrade", "aaaa");
            each.execute("UPDATE alembic_version SET version_num = 'bbbb'");
        }
        psql(twin, limbeck(project(), twin, "upgrade", "head", "--sql").out());
        limbeck("upgrade", "head");
        assertThat(twin.dump()).isEqualTo(here.dump());
    }

    @Test
    void scripts_and_runs_exclude_each_other(TestDatabase given) throws Exception {
        write("versions/c.sql", """
                -- revision: cccc
                -- downRevision: bbbb
                -- +upgrade
                SELECT pg_advisory_xact_lock(42);
                """);
        String script = script(":cccc");
        try (Connection holder = given.connect();
                Statement statement = holder.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(42)");
            Process running = new Psql(folder, here.url()).start(script);
            await("SELECT pid FROM pg_stat_activity WHERE query LIKE 'SELECT pg_advisory_xact_lock(42)%'"
                    + " AND state = 'active'");
            Path other = Files.createDirectory(folder.resolve("other"));
            Psql.Outcome second = new Psql(other, here.url()).run(script);
            assertThat(second.err()).contains("ERROR:  The lock is held by another run: psql (backend ");
            Outcome run = limbeck("upgrade", "head", "--no-wait");
            assertThat(run.err()).startsWith("error: The lock is held by another run: psql, since ");
            statement.execute("SELECT pg_advisory_unlock(42)");
            assertThat(running.waitFor()).isZero();
        }
        assertThat(limbeck("upgrade", "head")).isEqualTo(new Outcome("", "", 0));
    }

    @Test
    void a_script_that_dies_halfway_is_gone_on_with_by_a_run(TestDatabase given) throws Exception {
        limbeck(project(), twin, "upgrade", "head");
        String script = script(":cccc");
        try (Connection reader = given.connect();
                Statement statement = reader.createStatement()) {
            limbeck("upgrade", "aaaa");
            limbeck("downgrade", "base");
            reader.setAutoCommit(false);
            statement.execute("SELECT txid_current()");
            here.execute("DROP TABLE alembic_version_ledger");
            Process running = new Psql(folder, here.url()).start(script);
            await(INDEX_BUILD);
            running.destroyForcibly().waitFor();
            here.column("SELECT pg_terminate_backend(pid) FROM (" + INDEX_BUILD + ") AS build");
        }
        awaitNone(INDEX_BUILD);
        assertThat(limbeck("current").err())
                .isEqualTo("warning: begun and not finished: bbbb, at statement 2 of 3"
                        + " (`limbeck upgrade --resume TARGET`)\n");
        assertThat(here.column("SELECT indisvalid FROM pg_index WHERE indrelid = 'one'::regclass"))
                .containsExactly("f");
        assertThat(refused(script("aaaa:cccc"))).startsWith("ERROR:  Begun and not finished: bbbb\n");
        assertThat(limbeck("upgrade", "head", "--resume").exit()).isZero();
        assertThat(here.dump()).isEqualTo(twin.dump());
    }

    @Test
    void what_a_revision_demands_is_demanded_by_the_script_too() throws Exception {
        write("versions/c.sql", """
                -- revision: cccc
                -- downRevision: bbbb
                -- settings: {app.tenant: "it's :n", lock_timeout: 5s}
                -- lockRetries: 3
                -- invariants: ["SELECT count(*), count(*) FROM one", "SELECT id, ':n' FROM one"]
                -- requires: {postgres: ">=9.6", extensions: [plpgsql], confirm: "A backup: made?"}
                -- +upgrade
                CREATE TABLE three AS SELECT current_setting('app.tenant') AS tenant, current_setting('lock_timeout');
                SET lock_timeout = 0;
                RESET app.tenant;
                -- +verify
                SELECT tenant = $limbeck$it's :n$limbeck$ FROM three;
                SELECT current_setting('app.tenant') = 'it''s :n';
                INSERT INTO one VALUES (99);
                """);
        assertThat(limbeck("upgrade", ":cccc", "--sql").err())
                .startsWith("error: This is to be confirmed first:\n  cccc: A backup: made?\n");
        psql(twin, limbeck("upgrade", ":cccc", "--sql", "--confirm").out());
        assertThat(limbeck("upgrade", "head", "--confirm").exit()).isZero();
        assertThat(twin.dump()).isEqualTo(here.dump()).contains("three (\"it's :n\",5s)");
    }

    @Test
    void a_revision_that_changes_what_must_stay_stops_the_script() throws Exception {
        limbeck("upgrade", "bbbb");
        write("versions/c.sql", """
                -- revision: cccc
                -- downRevision: bbbb
                -- invariants: SELECT count(*) FROM one
                -- +upgrade
                DELETE FROM one WHERE id = 1;
                """);
        assertThat(refused(script("bbbb:cccc")))
                .startsWith(
                        "ERROR:  cccc changed what must stay as it was (versions/c.sql:3): {(4)} before, {(3)} after\n");
        assertThat(here.rows()).containsExactly("bbbb");
        assertThat(here.column("SELECT count(*) FROM one")).containsExactly("4");
    }

    @Test
    void a_revision_that_is_not_verified_stops_the_script() throws Exception {
        limbeck("upgrade", "bbbb");
        for (String check : List.of("SELECT false", "SELECT true WHERE false", "VALUES (true), (NULL)", "SELECT 1")) {
            write("versions/c.sql", """
                    -- revision: cccc
                    -- downRevision: bbbb
                    -- +upgrade
                    CREATE TABLE three ();
                    -- +verify
                    %s;
                    """.formatted(check));
            assertThat(refused(script("bbbb:cccc")))
                    .startsWith("ERROR:  cccc is not verified (versions/c.sql:6): the query does not give true\n");
        }
        assertThat(here.rows()).containsExactly("bbbb");
    }

    @Test
    void a_revision_outside_of_a_transaction_that_is_not_verified_stays_unfinished() throws Exception {
        limbeck("upgrade", "aaaa");
        write("versions/b.sql", """
                -- revision: bbbb
                -- downRevision: aaaa
                -- transaction: false
                -- settings: {search_path: "public, pg_catalog"}
                -- invariants: SELECT count(*) FROM one
                -- +upgrade
                CREATE INDEX CONCURRENTLY by_id ON one (id);
                -- +verify
                SELECT count(*) = 3 FROM one;
                """);
        assertThat(refused(script("aaaa:bbbb"))).startsWith("ERROR:  bbbb is not verified (versions/b.sql:9)");
        assertThat(limbeck("current").err())
                .startsWith("warning: begun and not finished: bbbb, behind statement 1 of 1");
        here.execute("INSERT INTO one VALUES (5)");
        assertThat(limbeck("upgrade", "bbbb", "--resume").exit()).isZero();
        assertThat(here.rows()).containsExactly("bbbb");
    }

    @Test
    void a_server_or_an_extension_that_is_required_is_looked_for_first() throws Exception {
        write("versions/a.sql", """
                -- revision: aaaa
                -- +upgrade
                CREATE TABLE one (id int);
                """);
        write("versions/c.sql", """
                -- revision: cccc
                -- downRevision: bbbb
                -- requires: {postgres: "<9.6.1"}
                -- +upgrade
                """);
        assertThat(refused(script(":cccc")))
                .startsWith("ERROR:  cccc requires PostgreSQL <9.6.1 (versions/c.sql:3), and");
        write("versions/c.sql", """
                -- revision: cccc
                -- downRevision: bbbb
                -- requires: {extensions: [plpgsql, "no such"]}
                -- +upgrade
                """);
        assertThat(refused(script(":cccc")))
                .startsWith("ERROR:  cccc requires an extension that is not installed: no such\n");
        assertThat(here.dump()).isEqualTo(twin.dump());
    }

    @Test
    void a_statement_that_fails_takes_its_revision_back() throws Exception {
        write("versions/c.sql", """
                -- revision: cccc
                -- downRevision: bbbb
                -- +upgrade
                CREATE TABLE three ();
                SELECT 1 / 0;
                """);
        assertThat(refused(script(":cccc"))).isEqualTo("ERROR:  division by zero");
        limbeck(project(), twin, "upgrade", "head");
        assertThat(here.dump()).isEqualTo(twin.dump());
        assertThat(here.rows()).containsExactly("bbbb");
    }

    @Test
    void a_script_within_a_transaction_is_refused() throws Exception {
        Psql.Outcome outcome = new Psql(folder, here.url()).run(script(":aaaa"), "--single-transaction");
        assertThat(outcome.err())
                .contains("ERROR:  This script makes its own transactions, and was started within one");
        assertThat(here.dump()).isEqualTo(twin.dump());
    }

    @Test
    void a_search_path_that_leads_elsewhere_is_refused(TestDatabase given) throws Exception {
        here.execute("CREATE SCHEMA app; ALTER DATABASE " + given.name() + " SET search_path = app");
        assertThat(refused(script(":aaaa")))
                .startsWith(
                        "ERROR:  This script is for \"public\".\"alembic_version\", and the search path leads to schema"
                                + " app\n");
        write("alembic.yaml", "url: ${DATABASE_URL}\nversionTableSchema: app\n");
        psql(here, script(":aaaa"));
        assertThat(here.column("SELECT version_num FROM app.alembic_version")).containsExactly("aaaa");
    }

    @Test
    void a_version_table_that_is_too_narrow_is_refused() throws Exception {
        here.execute("CREATE TABLE alembic_version (version_num varchar(3) PRIMARY KEY)");
        assertThat(refused(script(":aaaa")))
                .isEqualTo("ERROR:  The version table is too narrow for revision id aaaa\n"
                        + "HINT:  Nothing was written. Widen the column: ALTER TABLE \"public\".\"alembic_version\" ALTER"
                        + " version_num TYPE varchar;");
    }

    @Test
    void a_downgrade_that_cannot_be_undone_prints_nothing() throws Exception {
        Outcome outcome = limbeck("downgrade", "cccc:base", "--sql");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("error: Revision cccc cannot be undone");
    }

    private Path project() {
        return folder.resolve("project");
    }

    private void write(String name, String content) throws IOException {
        Path file = project().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private String script(String target) {
        Outcome outcome = limbeck("upgrade", target, "--sql");
        assertThat(outcome.err()).isEmpty();
        return outcome.out();
    }

    private Outcome limbeck(String... words) {
        return limbeck(project(), here, words);
    }

    private static Outcome limbeck(Path project, WholeDatabase database, String... words) {
        return new LimbeckProcess(project, Map.of("DATABASE_URL", database.url())).run(List.of(words));
    }

    private String psql(WholeDatabase database, String script) throws Exception {
        Psql.Outcome outcome = new Psql(folder, database.url()).run(script);
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        return outcome.out();
    }

    /** What psql says of a script that stops, without the line of the script and where in a block the server was. */
    private String refused(String script) throws Exception {
        Psql.Outcome outcome = new Psql(folder, here.url()).run(script);
        assertThat(outcome.exit()).isEqualTo(3);
        return outcome.err()
                .replaceAll("(?m)^psql:\\S+:\\d+: ", "")
                .replaceAll("(?m)^CONTEXT: .*\n", "")
                .strip();
    }

    private void await(String query) throws SQLException {
        while (here.column(query).isEmpty()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private void awaitNone(String query) throws SQLException {
        while (!here.column(query).isEmpty()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
