package dev.limbeck.database;

import dev.limbeck.schema.Contents;
import dev.limbeck.schema.Rows;
import dev.limbeck.sql.SqlQuote;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells what tables, materialized views and sequences hold, by digests that the server computes. */
final class TableContents {
    /** Tables as SQL, with their objects and columns; what belongs to an extension is its own affair. */
    private static final String TABLES = """
            SELECT format('%I.%I', n.nspname, c.relname), c.relkind::text,
                ARRAY(SELECT a.attname::text FROM pg_catalog.pg_attribute a
                    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attname)
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE (c.relkind IN ('r', 'S') OR c.relkind = 'm' AND c.relispopulated) AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                    WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
                AND c.oid NOT IN (SELECT x FROM (SELECT pg_catalog.to_regclass(t)::oid FROM pg_catalog.unnest(?) t) i (x)
                    WHERE x IS NOT NULL)
            ORDER BY 1
            """;

    private static final String SEQUENCE = "SELECT 1, last_value || ' ' || is_called FROM ";

    private final Connection connection;
    private final Map<String, SortedSet<String>> without;

    /**
     * Looks in the transaction of the caller.
     *
     * @param without by object, the columns that do not count
     */
    TableContents(Connection connection, Map<String, SortedSet<String>> without) {
        this.connection = connection;
        this.without = without;
    }

    private record Table(String name, String relkind, List<String> columns) {
        String object() {
            return (relkind.equals("m") ? "materialized view " : isSequence() ? "sequence " : "table ") + name;
        }

        boolean isSequence() {
            return relkind.equals("S");
        }
    }

    /**
     * Returns what each holds that holds something.
     *
     * @param ignored tables that do not count, as SQL
     */
    SortedMap<String, Contents> of(List<String> ignored) throws SQLException {
        SortedMap<String, Contents> contents = new TreeMap<>();
        for (Table table : tables(ignored)) {
            Contents held = table.isSequence() ? counted(table) : held(table);
            if (held.rows() > 0) {
                contents.put(table.object(), held);
            }
        }
        return contents;
    }

    /**
     * Returns all rows of some tables, by their objects; those that hold more than so many are left out.
     *
     * @param objects as {@link #of} calls them
     */
    SortedMap<String, Rows> rows(List<String> ignored, Collection<String> objects, int most) throws SQLException {
        SortedMap<String, Rows> rows = new TreeMap<>();
        for (Table table : tables(ignored)) {
            if (objects.contains(table.object()) && !table.isSequence()) {
                List<SortedMap<String, String>> all = rows(table, most + 1);
                if (all.size() <= most) {
                    rows.put(table.object(), new Rows(all));
                }
            }
        }
        return rows;
    }

    private List<SortedMap<String, String>> rows(Table table, int limit) throws SQLException {
        String columns = table.columns().stream()
                .map(column -> ", t." + SqlQuote.name(column) + "::text")
                .collect(Collectors.joining());
        List<SortedMap<String, String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT 1" + columns + " FROM ONLY " + table.name() + " t LIMIT " + limit)) {
            while (row.next()) {
                SortedMap<String, String> values = new TreeMap<>();
                for (int index = 0; index < table.columns().size(); index++) {
                    values.put(table.columns().get(index), String.valueOf(row.getString(index + 2)));
                }
                rows.add(values);
            }
        }
        return rows;
    }

    private List<Table> tables(List<String> ignored) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(TABLES)) {
            query.setArray(1, connection.createArrayOf("text", ignored.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    List<String> columns = List.of((String[]) row.getArray(3).getArray());
                    tables.add(new Table(row.getString(1), row.getString(2), columns));
                }
            }
        }
        return tables;
    }

    private Contents counted(Table sequence) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SEQUENCE + sequence.name())) {
            row.next();
            return new Contents(row.getLong(1), row.getString(2), new TreeMap<>());
        }
    }

    private Contents held(Table table) throws SQLException {
        SortedSet<String> left = without.getOrDefault(table.object(), Collections.emptySortedSet());
        List<String> columns = table.columns().stream()
                .filter(column -> !left.contains(column))
                .toList();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(digests(table, columns))) {
            row.next();
            SortedMap<String, String> byColumn = new TreeMap<>();
            for (int index = 0; index < columns.size(); index++) {
                byColumn.put(columns.get(index), row.getString(index + 3));
            }
            return new Contents(row.getLong(1), row.getString(2), byColumn);
        }
    }

    /** A digest of sorted digests does not depend on the order of rows. */
    private static String digests(Table table, List<String> columns) {
        String whole = columns.stream()
                .map(column -> "t." + SqlQuote.name(column) + "::text")
                .collect(Collectors.joining(", ", "ARRAY[", "]::text[]::text"));
        String each = columns.stream()
                .map(column -> ", " + digest("t." + SqlQuote.name(column) + "::text"))
                .collect(Collectors.joining());
        return "SELECT count(*), " + digest(whole) + each + " FROM ONLY " + table.name() + " t";
    }

    private static String digest(String value) {
        String one = "md5(coalesce('+' || " + value + ", '-'))";
        return "coalesce(md5(string_agg(" + one + ", '' ORDER BY " + one + ")), '')";
    }
}
