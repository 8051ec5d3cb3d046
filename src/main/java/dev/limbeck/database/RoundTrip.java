package dev.limbeck.database;

import dev.limbeck.graph.RevisionId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Statements that go to the server together and are answered together: it runs them one after the other. */
final class RoundTrip {
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

    /** Adds a statement that must change one row of the version table, that of the revision whose id is its value. */
    void moveRow(String sql, RevisionId row) {
        parts.add(new Part(sql, List.of(row.value()), row));
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
                    statement.setObject(index++, value);
                }
            }
            statement.execute();
            checkRows(statement);
        }
    }

    private void checkRows(PreparedStatement statement) throws SQLException {
        for (Part part : parts) {
            if (part.row() != null && statement.getUpdateCount() != 1) {
                throw new RowsMoved(part.row());
            }
            statement.getMoreResults();
        }
    }
}
