package dev.limbeck.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a server really refuses in a transaction, and what it does not. */
@OnPostgres
class OutsideTransactionIT {
    private static final String IN_TRANSACTION_BLOCK = "25001";
    private static final String UNSAFE_USE = "55P04";

    /** What an older version says of a form that it does not know. */
    private static final String SYNTAX_ERROR = "42601";

    private static final List<String> REFUSED = List.of(
            "CREATE INDEX CONCURRENTLY ON a (b)",
            "create unique index /* */ concurrently \"i i\" on a (b)",
            "DROP INDEX CONCURRENTLY i",
            "REINDEX TABLE CONCURRENTLY a",
            "REINDEX INDEX CONCURRENTLY i",
            "REINDEX (VERBOSE, CONCURRENTLY) INDEX i",
            "REINDEX (CONCURRENTLY 1) TABLE a",
            "REINDEX (CONCURRENTLY off, CONCURRENTLY on) TABLE a",
            "REINDEX (CONCURRENTLY off) TABLE CONCURRENTLY a",
            "REINDEX SCHEMA public",
            "REINDEX (CONCURRENTLY false) SCHEMA public",
            "VACUUM",
            "vacuum(analyze) a",
            "VACUUM FULL a",
            "CLUSTER",
            "CLUSTER VERBOSE",
            "CREATE DATABASE d",
            "DROP DATABASE IF EXISTS d",
            "ALTER DATABASE \"a b\" SET TABLESPACE pg_default",
            "CREATE TABLESPACE t LOCATION '/t'",
            "DROP TABLESPACE t",
            "ALTER SYSTEM SET work_mem = '1MB'",
            "ALTER TABLE parted DETACH PARTITION part CONCURRENTLY",
            "CREATE SUBSCRIPTION t CONNECTION 'dbname=x' PUBLICATION p",
            "CREATE SUBSCRIPTION t CONNECTION 'dbname=x' PUBLICATION p WITH (enabled = false)",
            "DROP SUBSCRIPTION s",
            "ALTER SUBSCRIPTION s REFRESH PUBLICATION",
            "ALTER SUBSCRIPTION s SET PUBLICATION p",
            "ALTER SUBSCRIPTION s ADD PUBLICATION q WITH (refresh)",
            "ALTER SUBSCRIPTION s DROP PUBLICATION p WITH (copy_data = false)",
            "DISCARD ALL",
            "COMMIT PREPARED 'a'",
            "ROLLBACK PREPARED 'a'");

    private static final List<String> TAKEN = List.of(
            "CREATE INDEX ON a (b)",
            "CREATE INDEX \"concurrently\" ON a (b) -- CONCURRENTLY",
            "CREATE TABLE \"vacuum\" (\"concurrently\" int)",
            "DROP INDEX IF EXISTS \"concurrently\"",
            "REINDEX TABLE a",
            "REINDEX INDEX i",
            "REINDEX (CONCURRENTLY false) TABLE a",
            "REINDEX (CONCURRENTLY 'off') TABLE a",
            "REINDEX (CONCURRENTLY 0, VERBOSE) INDEX i",
            "\"vacuum\"",
            "ANALYZE a",
            "CLUSTER a",
            "CLUSTER VERBOSE a USING i",
            "ALTER DATABASE postgres SET work_mem = '1MB'",
            "ALTER TABLE parted DETACH PARTITION part",
            "CREATE SUBSCRIPTION t CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false)",
            "CREATE SUBSCRIPTION t CONNECTION 'dbname=x' PUBLICATION p WITH (create_slot = 'off', connect = false)",
            "ALTER SUBSCRIPTION s SET PUBLICATION p WITH (refresh = false)",
            "ALTER SUBSCRIPTION s SET (slot_name = NONE)",
            "ALTER SUBSCRIPTION s DISABLE",
            "DISCARD PLANS",
            "SELECT 'VACUUM'");

    private static final List<String> ENUM_TEXTS = List.of(
            "ALTER TYPE mood ADD VALUE 'ok'",
            "ALTER TYPE mood ADD VALUE 'ok' BEFORE 'sad'; ALTER TYPE public.mood ADD VALUE 'glad' AFTER 'ok'",
            "ALTER TYPE mood ADD VALUE 'ok'; INSERT INTO person VALUES ('ok')",
            "ALTER TYPE mood ADD VALUE 'ok'; INSERT INTO person VALUES ('sad')",
            "ALTER TYPE mood ADD VALUE IF NOT EXISTS 'ok'; ALTER TABLE person ALTER mood SET DEFAULT 'ok'",
            "CREATE TYPE m AS ENUM ('x'); ALTER TYPE m ADD VALUE 'ok'; SELECT 'ok'::m");

    @BeforeEach
    void given(TestDatabase database) throws SQLException {
        database.execute("CREATE TABLE a (b int); CREATE UNIQUE INDEX i ON a (b); CLUSTER a USING i");
        executeIfKnown(
                database,
                "CREATE TABLE parted (b int) PARTITION BY RANGE (b);"
                        + "CREATE TABLE part PARTITION OF parted FOR VALUES FROM (0) TO (9);"
                        + "CREATE SUBSCRIPTION s CONNECTION 'host=127.0.0.1 port=1 dbname=x' PUBLICATION p, o"
                        + " WITH (connect = false, slot_name = 's');"
                        + "ALTER SUBSCRIPTION s ENABLE");
    }

    @AfterEach
    void drop(TestDatabase database) throws SQLException {
        executeIfKnown(
                database,
                "ALTER SUBSCRIPTION s DISABLE; ALTER SUBSCRIPTION s SET (slot_name = NONE); DROP SUBSCRIPTION s");
    }

    private static void executeIfKnown(TestDatabase database, String sql) throws SQLException {
        try {
            database.execute(sql);
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).isEqualTo(SYNTAX_ERROR);
        }
    }

    @Test
    void each_of_them_is_refused_by_the_server_and_by_us(TestDatabase database) throws SQLException {
        TreeMap<String, String> otherwise = new TreeMap<>();
        for (String sql : REFUSED) {
            String state = stateInTransaction(database, sql);
            if (!List.of(IN_TRANSACTION_BLOCK, SYNTAX_ERROR).contains(state) || isTakenByUs(sql)) {
                otherwise.put(sql, state);
            }
        }
        assertThat(otherwise).isEmpty();
    }

    @Test
    void none_of_those_like_them_is(TestDatabase database) throws SQLException {
        TreeMap<String, String> otherwise = new TreeMap<>();
        for (String sql : TAKEN) {
            String state = stateInTransaction(database, sql);
            if (state.equals(IN_TRANSACTION_BLOCK) || !isTakenByUs(sql)) {
                otherwise.put(sql, state);
            }
        }
        assertThat(otherwise).isEmpty();
    }

    @Test
    void a_value_that_a_transaction_adds_is_used_in_it_only_where_the_server_lets_it(TestDatabase database)
            throws SQLException {
        database.execute("CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE person (mood mood)");
        TreeMap<String, String> otherwise = new TreeMap<>();
        for (String sql : ENUM_TEXTS) {
            String state = stateInTransaction(database, sql);
            boolean isRefused = List.of(IN_TRANSACTION_BLOCK, UNSAFE_USE).contains(state);
            if (isRefused == isTakenByUs(sql, version(database))) {
                otherwise.put(sql, state);
            }
        }
        assertThat(otherwise).isEmpty();
    }

    private static int version(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        }
    }

    private static boolean isTakenByUs(String sql, int serverVersion) {
        List<Statement> statements = Statements.of(new SectionText("a.sql", 1, sql));
        return EnumValues.refused(statements, serverVersion).isEmpty();
    }

    private static boolean isTakenByUs(String sql) {
        Statement statement = Statements.of(new SectionText("a.sql", 1, sql)).get(0);
        return OutsideTransaction.of(statement).isEmpty();
    }

    /** The state of the error with which the server refuses it; empty where it does not. */
    private static String stateInTransaction(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                java.sql.Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            return "";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }
}
