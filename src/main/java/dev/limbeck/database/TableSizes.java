package dev.limbeck.database;

import dev.limbeck.impact.TableSize;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks how large tables are: those with partitions, as large as all of these. Before PostgreSQL 14 a table that was never
 * counted looks like one that was found empty.
 */
final class TableSizes {
    private static final String SIZES = """
            WITH RECURSIVE asked AS (
                SELECT t.name, t.n, c.oid FROM unnest(?::text[]) WITH ORDINALITY t(name, n)
                JOIN pg_catalog.pg_class c ON c.oid = pg_catalog.to_regclass(t.name)
                WHERE c.relkind IN ('r', 'p', 'm', 'f', 't')),
            whole AS (
                SELECT name, n, oid FROM asked
                UNION
                SELECT w.name, w.n, i.inhrelid FROM whole w
                JOIN pg_catalog.pg_class p ON p.oid = w.oid AND p.relkind = 'p'
                JOIN pg_catalog.pg_inherits i ON i.inhparent = w.oid)
            SELECT w.name, sum(pg_catalog.pg_total_relation_size(c.oid))::bigint,
                CASE WHEN bool_or(c.relkind <> 'p'
                        AND (c.reltuples < 0 OR c.relpages = 0 AND NOT knows.emptiness)) THEN -1
                    ELSE sum(greatest(c.reltuples, 0)) END::bigint
            FROM whole w JOIN pg_catalog.pg_class c ON c.oid = w.oid,
                (SELECT pg_catalog.current_setting('server_version_num')::int >= 140000) AS knows(emptiness)
            GROUP BY w.name, w.n ORDER BY w.n
            """;

    private TableSizes() {}

    /** In the order of the names; what is no table of this database is left out. */
    static List<TableSize> of(Connection connection, List<String> names) throws SQLException {
        List<TableSize> sizes = new ArrayList<>();
        Array asked = connection.createArrayOf("text", names.toArray());
        try (PreparedStatement statement = connection.prepareStatement(SIZES)) {
            statement.setArray(1, asked);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sizes.add(new TableSize(row.getString(1), row.getLong(2), row.getLong(3)));
                }
            }
        }
        return sizes;
    }
}
