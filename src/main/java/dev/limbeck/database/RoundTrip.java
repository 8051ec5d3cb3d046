package dev.limbeck.database;

import dev.limbeck.graph.RevisionId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Statements that go to the server together and are answered together: it runs them until one fails. */
final class RoundTrip {
    /** An error that the server makes of the count, and nothing else would: it ends the trip where it is. */
    private static final String DEMAND_ONE = "WITH moved AS (%s RETURNING 1) SELECT CASE count(*) WHEN 1 THEN 1"
            + " ELSE (count(*) || '%s')::integer END FROM moved";

    private final List<Part> parts = new ArrayList<>();

    private record Part(
            String sql,
            List<@Nullable Object> values,
            @Nullable RevisionId row) {}

    void add(String sql) {
        add(sql, List.of());
    }

    void add(String sql, List<@Nullable Object> values) {
        parts.add(new Part(sql, values, null));
    }

    /**
     * Adds a statement that must change one row of the version table, that of the revision whose id is its value: where it
     * changes none, nothing behind it is run.
     */
    void moveRow(String sql, RevisionId row) {
        demandOne(sql, List.of(row.value()), row);
    }

    /** As {@link #moveRow}, of a statement whose values are the new id and, after it, the old one. */
    void replaceRow(String sql, RevisionId now, RevisionId before) {
        demandOne(sql, List.of(now.value(), before.value()), before);
    }

    private void demandOne(String sql, List<@Nullable Object> values, RevisionId row) {
        parts.add(new Part(DEMAND_ONE.formatted(sql, mark(parts.size())), values, row));
    }

    /**
     * Adds the end of the transaction, so that with the trip's answer all of it is kept, and the beginning of the next: the
     * driver's own is answered by itself.
     */
    void commit() {
        add("COMMIT");
        add("BEGIN");
    }

    /**
     * Runs them in the transaction of the caller.
     *
     * @throws RowsMoved if a row that one must change is not changed
     */
    void run(Connection connection) throws SQLException {
        if (parts.isEmpty()) {
            return;
        }
        String sql = parts.stream().map(Part::sql).collect(Collectors.joining("; "));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int index = 1;
            for (Part part : parts) {
                for (Object value : part.values()) {
                    set(statement, index++, value);
                }
            }
            statement.execute();
        } catch (SQLException refused) {
            checkRows(refused);
            throw refused;
        }
    }

    /** Binds a value: a list as an array of texts. */
    static void set(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value instanceof List<?> texts) {
            statement.setArray(index, array(statement.getConnection(), texts));
        } else {
            statement.setObject(index, value);
        }
    }

    private static Array array(Connection connection, List<?> texts) throws SQLException {
        return connection.createArrayOf("varchar", texts.toArray());
    }

    private void checkRows(SQLException refused) {
        String message = String.valueOf(refused.getMessage());
        for (int index = 0; index < parts.size(); index++) {
            RevisionId row = parts.get(index).row();
            if (row != null && message.contains(mark(index))) {
                throw new RowsMoved(row);
            }
        }
    }

    private static String mark(int part) {
        return " rows moved by part " + part + ".";
    }
}
