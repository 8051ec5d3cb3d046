package dev.limbeck.cli;

import dev.limbeck.postgres.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** All that revisions can leave in a database, to compare it with another. */
record WholeDatabase(String url) {
    private static final List<String> CATALOG = List.of(
            "SELECT c.relkind::text || ' ' || c.oid::regclass || '.' || a.attname || ' '"
                    + " || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull || ' '"
                    + " || coalesce(pg_get_expr(d.adbin, d.adrelid), '')"
                    + " FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
                    + " LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum"
                    + " WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped",
            "SELECT pg_get_indexdef(indexrelid) || ' ' || indisvalid || indisready || indislive FROM pg_index i"
                    + " JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relnamespace = 'public'::regnamespace",
            "SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint"
                    + " WHERE connamespace = 'public'::regnamespace",
            "SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace",
            "SELECT viewname || ' ' || definition FROM pg_views WHERE schemaname = 'public'",
            "SELECT definition FROM pg_rules WHERE schemaname = 'public'",
            "SELECT t.typname || ' ' || e.enumlabel || ' ' || e.enumsortorder FROM pg_enum e"
                    + " JOIN pg_type t ON t.oid = e.enumtypid",
            "SELECT objoid::regclass || ' ' || description FROM pg_description"
                    + " WHERE classoid = 'pg_class'::regclass AND objoid >= 16384",
            "SELECT 'public ' || has_schema_privilege(current_user, oid, 'CREATE') FROM pg_namespace WHERE nspname = 'public'");

    private static final String TABLES = "SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r'"
            + " AND relnamespace = 'public'::regnamespace AND relname <> 'alembic_version_ledger'";

    private static final String LEDGER = "SELECT (to_jsonb(l) - 'started_at' - 'duration_ms')::text"
            + " || (duration_ms IS NULL) || (duration_ms < 0) || (started_at > clock_timestamp())"
            + " || (started_at < pg_postmaster_start_time()) FROM alembic_version_ledger l";

    /** Creates an empty one beside that of the test. */
    static WholeDatabase create(TestDatabase given, String ending) throws SQLException {
        return new WholeDatabase(given.beside(ending).url());
    }

    void drop(TestDatabase given) throws SQLException {
        String name = column("SELECT current_database()").get(0);
        given.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
        given.execute("DROP DATABASE " + name);
    }

    /** Removes all that revisions have left. */
    void empty() throws SQLException {
        execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    }

    /** Every fact in a line, sorted. */
    List<String> dump() throws SQLException {
        List<String> dump = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url)) {
            for (String query : CATALOG) {
                dump.addAll(column(connection, query));
            }
            for (String table : column(connection, TABLES)) {
                column(connection, "SELECT t::text FROM " + table + " t").forEach(row -> dump.add(table + " " + row));
            }
            boolean hasLedger = !column(connection, "SELECT to_regclass('alembic_version_ledger')::text")
                    .contains("null");
            if (hasLedger) {
                dump.addAll(column(connection, LEDGER));
            }
        }
        return dump;
    }

    List<String> rows() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            boolean isMissing = column(connection, "SELECT to_regclass('alembic_version')::text")
                    .contains("null");
            return isMissing ? List.of() : column(connection, "SELECT version_num FROM alembic_version");
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> column(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            return column(connection, query);
        }
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (result.next()) {
                values.add(String.valueOf(result.getString(1)));
            }
            values.sort(null);
            return values;
        }
    }
}
