package dev.limbeck.database;

import dev.limbeck.impact.LockMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tables and views of a database as one transaction sees them at one moment, by their number: how it has locked them, and
 * how many of their rows it has changed.
 */
record RowRelations(Map<Long, Relation> byNumber) {
    private static final String RELATIONS = """
            SELECT c.oid::bigint, pg_catalog.format('%I.%I', n.nspname, c.relname), c.relname::text, c.relkind::text,
                CASE WHEN c.relkind IN ('r', 'm') THEN pg_catalog.pg_stat_get_xact_tuples_inserted(c.oid)
                    + pg_catalog.pg_stat_get_xact_tuples_updated(c.oid)
                    + pg_catalog.pg_stat_get_xact_tuples_deleted(c.oid) ELSE 0 END,
                c.relkind IN ('r', 'm') AND pg_catalog.pg_relation_size(c.oid) > 0, l.modes
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                LEFT JOIN (SELECT relation, pg_catalog.array_agg(mode) AS modes FROM pg_catalog.pg_locks
                    WHERE pid = pg_catalog.pg_backend_pid() AND locktype = 'relation' AND granted
                    GROUP BY relation) l ON l.relation = c.oid
            WHERE c.relkind IN ('r', 'p', 'f', 'm', 'v') AND n.nspname <> 'information_schema'
                AND n.nspname NOT LIKE 'pg\\_%'
            ORDER BY 2
            """;

    /**
     * One of them.
     *
     * @param name as SQL, with its schema
     * @param plainName without it and without quotes
     * @param changed how many of its rows were changed, those of others that belong to it left out
     * @param hasRows whether there are any, or were
     * @param modes in which it is locked
     */
    record Relation(String name, String plainName, String kind, long changed, boolean hasRows, Set<LockMode> modes) {
        boolean isView() {
            return kind.equals("v");
        }

        String object() {
            return (kind.equals("m") ? "materialized view " : "table ") + name;
        }

        boolean isLocked() {
            return !modes.isEmpty();
        }
    }

    static RowRelations read(Connection connection) throws SQLException {
        Map<Long, Relation> relations = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(RELATIONS)) {
            while (row.next()) {
                relations.put(row.getLong(1), relation(row));
            }
        }
        return new RowRelations(relations);
    }

    private static Relation relation(ResultSet row) throws SQLException {
        java.sql.Array modes = row.getArray(7);
        Set<LockMode> locked = modes == null
                ? Set.of()
                : Arrays.stream((String[]) modes.getArray())
                        .map(LockMode::read)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet());
        return new Relation(
                row.getString(2), row.getString(3), row.getString(4), row.getLong(5), row.getBoolean(6), locked);
    }
}
