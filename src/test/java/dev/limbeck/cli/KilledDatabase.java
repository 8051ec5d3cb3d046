package dev.limbeck.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The database that killed runs leave behind. */
record KilledDatabase(String url) {
    private static final String PREPARE = """
            CREATE TABLE done (what text);
            CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE NOTICE 'done %', NEW.what; RETURN NULL; END $$;
            CREATE TRIGGER tell AFTER INSERT ON done FOR EACH ROW EXECUTE PROCEDURE tell();
            """;

    private static final List<String> SCHEMA = List.of(
            "SELECT c.oid::regclass::text || ' ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)"
                    + " || ' ' || a.attnotnull FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
                    + " WHERE c.relkind IN ('r', 'i') AND a.attnum > 0 AND NOT a.attisdropped AND c.relnamespace >= 2200",
            "SELECT pg_get_indexdef(indexrelid) || ' ' || indisvalid || indisready || indislive FROM pg_index"
                    + " WHERE indrelid >= 16384 AND indrelid::regclass::text !~ 'pg_toast'",
            "SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid >= 16384",
            "SELECT what FROM done",
            "SELECT version_num FROM alembic_version",
            "SELECT revision || ' ' || event || ' ' || (duration_ms IS NULL) FROM alembic_version_ledger",
            "SELECT oid::regclass || query_to_xml('SELECT count(*), sum(hashtext(t::text)) FROM ' || oid::regclass || ' t',"
                    + " false, false, '')::text FROM pg_class WHERE relkind = 'r' AND relname ~ '^(big|r[0-9]+)$'");

    void prepare() throws SQLException {
        execute(PREPARE);
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    int version() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            return connection.getMetaData().getDatabaseMajorVersion();
        }
    }

    /** Everything that a run has to answer for, line by line, sorted. */
    List<String> dump() throws SQLException {
        List<String> dump = new ArrayList<>();
        for (String query : SCHEMA) {
            column(query).stream().sorted().forEach(dump::add);
        }
        return dump;
    }

    /** The server finishes the statement of a client that was killed. */
    void awaitNobodyElse() throws SQLException {
        while (!column("SELECT pid::text FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND pid <> pg_backend_pid() AND client_port IS NOT NULL")
                .isEmpty()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** The revision of whose next statement nobody knows whether it has finished; none where there is none. */
    List<String> inDoubt() throws SQLException {
        return column("SELECT to_regclass('alembic_version_ledger')::text").contains("alembic_version_ledger")
                ? column("SELECT revision FROM alembic_version_ledger WHERE duration_ms IS NULL"
                        + " AND next_statement = 'begun' AND next_statement_before LIKE 'UNKNOWABLE%'")
                : List.of();
    }

    boolean hasDone(String what) throws SQLException {
        return !column("SELECT what FROM done WHERE what = '" + what + "'").isEmpty();
    }

    private List<String> column(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (result.next()) {
                values.add(result.getString(1));
            }
            return values;
        }
    }
}
