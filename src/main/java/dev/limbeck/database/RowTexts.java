package dev.limbeck.database;

import dev.limbeck.sql.SqlQuote;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Writes down what the tables of a database hold, so that it can be loaded into others with the same schema. */
public final class RowTexts {
    private static final String FILTER = """
            n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                    WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
                AND c.oid NOT IN (SELECT x FROM (SELECT pg_catalog.to_regclass(t)::oid FROM pg_catalog.unnest(?) t) i (x)
                    WHERE x IS NOT NULL)
            """;

    /** Values of generated columns come by themselves. Rows that refer to each other in one table can come in any order. */
    private static final String TABLES = """
            SELECT format('%I.%I', n.nspname, c.relname),
                ARRAY(SELECT a.attname::text FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0
                    AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum),
                ARRAY(SELECT a.attname::text FROM pg_catalog.pg_index i
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
                    WHERE i.indrelid = c.oid AND i.indisprimary ORDER BY array_position(i.indkey::int2[], a.attnum)),
                ARRAY(SELECT DISTINCT format('%I.%I', rn.nspname, r.relname) FROM pg_catalog.pg_constraint k
                    JOIN pg_catalog.pg_class r ON r.oid = k.confrelid JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
                    WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid),
                EXISTS (SELECT FROM pg_catalog.pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal AND t.tgenabled = 'O')
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND
            """ + FILTER + " ORDER BY 1";

    private static final String VIEWS = """
            SELECT format('%I.%I', n.nspname, c.relname)
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'm' AND c.relispopulated AND
            """ + FILTER + " ORDER BY c.oid";

    private static final String SEQUENCES = """
            SELECT format('%I.%I', n.nspname, c.relname), s.seqstart
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_catalog.pg_sequence s ON s.seqrelid = c.oid
            WHERE c.relkind = 'S' AND
            """ + FILTER + " ORDER BY 1";

    private final Connection connection;
    private final List<String> ignored;

    private RowTexts(Connection connection, List<String> ignored) {
        this.connection = connection;
        this.ignored = ignored;
    }

    /**
     * Reads all of it, on a server from version 12 on.
     *
     * @param ignored tables that do not count, as SQL
     * @return tables, each behind those that it refers to, then materialized views, then sequences; what holds nothing and
     *     has not counted is left out
     * @throws DatabaseFailed if it cannot be read
     */
    static List<RowText> of(Connection connection, List<String> ignored) {
        List<RowText> texts = new ArrayList<>();
        try {
            Transaction.of(connection, () -> new RowTexts(connection, ignored).addTo(texts));
        } catch (SQLException refused) {
            throw new DatabaseFailed("read its rows", refused);
        }
        return List.copyOf(texts);
    }

    private record Table(
            String name, List<String> columns, List<String> key, Set<String> refersTo, boolean hasTriggers) {}

    private void addTo(List<RowText> texts) throws SQLException {
        boolean hasRows = false;
        for (Table table : referredFirst(tables())) {
            String data = data(table);
            if (!data.isEmpty()) {
                texts.add(new RowText("table " + table.name(), copy(table, data)));
                hasRows = true;
            }
        }
        for (String view : hasRows ? names(VIEWS) : List.<String>of()) {
            texts.add(new RowText("materialized view " + view, "REFRESH MATERIALIZED VIEW " + view + ";\n"));
        }
        addSequences(texts);
    }

    private Map<String, Table> tables() throws SQLException {
        Map<String, Table> tables = new TreeMap<>();
        try (PreparedStatement query = query(TABLES);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                tables.put(
                        row.getString(1),
                        new Table(
                                row.getString(1),
                                texts(row, 2),
                                texts(row, 3),
                                new TreeSet<>(texts(row, 4)),
                                row.getBoolean(5)));
            }
        }
        return tables;
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private PreparedStatement query(String sql) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        query.setArray(1, connection.createArrayOf("text", ignored.toArray()));
        return query;
    }

    private static List<Table> referredFirst(Map<String, Table> tables) {
        Set<Table> order = new LinkedHashSet<>();
        Set<Table> open = new LinkedHashSet<>();
        tables.values().forEach(table -> add(table, tables, open, order));
        return List.copyOf(order);
    }

    /** Where tables refer to each other no order is right: the first by name comes last. */
    private static void add(Table table, Map<String, Table> tables, Set<Table> open, Set<Table> order) {
        if (open.add(table)) {
            for (String name : table.refersTo()) {
                Table other = tables.get(name);
                if (other != null) {
                    add(other, tables, open, order);
                }
            }
            order.add(table);
        }
    }

    private String data(Table table) throws SQLException {
        if (table.columns().isEmpty()) {
            return "";
        }
        String order = table.key().isEmpty() ? "ctid" : names(table.key());
        StringWriter data = new StringWriter();
        String sql = "COPY (SELECT %s FROM ONLY %s ORDER BY %s) TO STDOUT"
                .formatted(names(table.columns()), table.name(), order);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, data);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return data.toString();
    }

    /** Triggers have done their work when the rows were written first. */
    private static String copy(Table table, String data) {
        String copy = "COPY %s (%s) FROM stdin;\n%s\\.\n".formatted(table.name(), names(table.columns()), data);
        return table.hasTriggers()
                ? "ALTER TABLE %1$s DISABLE TRIGGER USER;\n%2$sALTER TABLE %1$s ENABLE TRIGGER USER;\n"
                        .formatted(table.name(), copy)
                : copy;
    }

    private static String names(List<String> columns) {
        return columns.stream().map(SqlQuote::name).collect(Collectors.joining(", "));
    }

    private List<String> names(String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement query = query(sql);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private void addSequences(List<RowText> texts) throws SQLException {
        Map<String, Long> starts = new TreeMap<>();
        try (PreparedStatement query = query(SEQUENCES);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                starts.put(row.getString(1), row.getLong(2));
            }
        }
        for (Map.Entry<String, Long> each : starts.entrySet()) {
            addSequence(each.getKey(), each.getValue(), texts);
        }
    }

    private void addSequence(String name, long start, List<RowText> texts) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT last_value, is_called FROM " + name)) {
            row.next();
            if (row.getBoolean(2) || row.getLong(1) != start) {
                texts.add(new RowText(
                        "sequence " + name,
                        "SELECT pg_catalog.setval(%s, %d, %s);\n"
                                .formatted(SqlQuote.text(name), row.getLong(1), row.getBoolean(2))));
            }
        }
    }
}
