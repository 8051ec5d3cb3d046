package dev.limbeck.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.sql.LoneCommand.Certainty;
import dev.limbeck.sql.LoneCommandTable.Example;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a server really refuses in a transaction, and what it does not. */
@OnPostgres
class LoneCommandIT {
    private static final String IN_TRANSACTION_BLOCK = "25001";
    private static final String INVALID_TERMINATION = "2D000";
    private static final String UNSAFE_USE = "55P04";

    /** What an older version says of a form that it does not know. */
    private static final String SYNTAX_ERROR = "42601";

    /** A statement, the version from which on the server knows it like this, and the state of its error. */
    private record Perhaps(String sql, int since, String state) {}

    private static final List<Perhaps> PERHAPS = List.of(
            new Perhaps("CLUSTER a", 9, ""),
            new Perhaps("CLUSTER parted USING parted_i", 15, IN_TRANSACTION_BLOCK),
            new Perhaps("REINDEX TABLE a", 9, ""),
            new Perhaps("REINDEX TABLE parted", 14, IN_TRANSACTION_BLOCK),
            new Perhaps("REINDEX INDEX parted_i", 14, IN_TRANSACTION_BLOCK),
            new Perhaps("ALTER TYPE mood ADD VALUE 'ok'", 12, ""),
            new Perhaps("CALL ends()", 11, INVALID_TERMINATION),
            new Perhaps("DO $$ BEGIN COMMIT; END $$", 11, INVALID_TERMINATION),
            new Perhaps("DROP SUBSCRIPTION s", 10, IN_TRANSACTION_BLOCK),
            new Perhaps("DROP SUBSCRIPTION idle", 10, ""));

    private static final List<String> ENUM_TEXTS = List.of(
            "ALTER TYPE mood ADD VALUE 'ok'",
            "ALTER TYPE mood ADD VALUE 'ok' BEFORE 'sad'; ALTER TYPE public.mood ADD VALUE 'glad' AFTER 'ok'",
            "ALTER TYPE mood ADD VALUE 'ok'; INSERT INTO person VALUES ('ok')",
            "ALTER TYPE mood ADD VALUE 'ok'; INSERT INTO person VALUES ('sad')",
            "ALTER TYPE mood ADD VALUE IF NOT EXISTS 'ok'; ALTER TABLE person ALTER mood SET DEFAULT 'ok'",
            "CREATE TYPE m AS ENUM ('x'); ALTER TYPE m ADD VALUE 'ok'; SELECT 'ok'::m");

    @BeforeEach
    void given(TestDatabase database) throws SQLException {
        database.execute("CREATE TABLE a (b int); CREATE UNIQUE INDEX i ON a (b); CLUSTER a USING i;"
                + "CREATE TABLE two (b int, c int); CREATE TYPE pair AS (b int); CREATE TYPE mood AS ENUM ('sad');"
                + "CREATE FUNCTION noticing() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'");
        executeIfKnown(
                database,
                "CREATE TABLE parted (b int) PARTITION BY RANGE (b);"
                        + "CREATE TABLE part PARTITION OF parted FOR VALUES FROM (0) TO (9);"
                        + subscription("s")
                        + "ALTER SUBSCRIPTION s ENABLE;"
                        + subscription("idle"));
        if (version(database) >= 11) {
            database.execute("CREATE INDEX parted_i ON parted (b)");
        }
        executeIfKnown(database, "CREATE PROCEDURE ends() LANGUAGE plpgsql AS 'BEGIN COMMIT; END'");
    }

    private static String subscription(String name) {
        return "CREATE SUBSCRIPTION " + name + " CONNECTION 'host=127.0.0.1 port=1 dbname=x' PUBLICATION p, o"
                + " WITH (connect = false, slot_name = '" + name + "');";
    }

    @AfterEach
    void drop(TestDatabase database) throws SQLException {
        executeIfKnown(
                database,
                "ALTER SUBSCRIPTION s DISABLE; ALTER SUBSCRIPTION s SET (slot_name = NONE); DROP SUBSCRIPTION s;"
                        + "ALTER SUBSCRIPTION idle SET (slot_name = NONE); DROP SUBSCRIPTION idle");
    }

    private static void executeIfKnown(TestDatabase database, String sql) throws SQLException {
        try {
            database.execute(sql);
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).isEqualTo(SYNTAX_ERROR);
        }
    }

    @Test
    void what_is_surely_refused_is(TestDatabase database) throws SQLException {
        TreeMap<String, String> otherwise = new TreeMap<>();
        for (Example example : LoneCommandTable.examples().toList()) {
            String state = stateInTransaction(database, example.sql());
            if (example.isSure() && !List.of(IN_TRANSACTION_BLOCK, SYNTAX_ERROR).contains(state)) {
                otherwise.put(example.sql(), state);
            }
        }
        assertThat(otherwise).isEmpty();
    }

    @Test
    void what_is_none_of_them_is_not(TestDatabase database) throws SQLException {
        TreeMap<String, String> otherwise = new TreeMap<>();
        for (String sql : LoneCommandTable.HELD) {
            String state = stateInTransaction(database, sql);
            if (state.equals(IN_TRANSACTION_BLOCK)) {
                otherwise.put(sql, state);
            }
        }
        assertThat(otherwise).isEmpty();
    }

    @Test
    void what_is_perhaps_refused_is_by_what_the_database_holds(TestDatabase database) throws SQLException {
        executeIfKnown(database, "ALTER SUBSCRIPTION idle SET (slot_name = NONE)");
        int version = version(database);
        TreeMap<String, String> otherwise = new TreeMap<>();
        for (Perhaps each : PERHAPS) {
            String state = stateInTransaction(database, each.sql());
            if (version >= each.since() && !state.equals(each.state())) {
                otherwise.put(each.sql(), state);
            }
        }
        assertThat(otherwise).isEmpty();
    }

    @Test
    void a_value_that_a_transaction_adds_is_used_in_it_only_where_the_server_lets_it(TestDatabase database)
            throws SQLException {
        database.execute("CREATE TABLE person (mood mood)");
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

    @Test
    void a_literal_may_be_any_other_text(TestDatabase database) throws SQLException {
        String sql = "ALTER TYPE mood ADD VALUE 'ok'; SELECT 'ok'";
        boolean isAdded = version(database) >= 12;
        assertThat(stateInTransaction(database, sql)).isEqualTo(isAdded ? "" : IN_TRANSACTION_BLOCK);
        assertThat(isTakenByUs(sql, version(database))).isFalse();
        assertThat(EnumValues.certainty(version(database))).isEqualTo(isAdded ? Certainty.LIKELY : Certainty.SURE);
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
