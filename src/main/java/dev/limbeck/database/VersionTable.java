package dev.limbeck.database;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.HeadChange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Alembic's version table: one row for each tip of what is applied. Looked up once for a connection, so that a
 * revision that changes the search path does not lose it.
 */
final class VersionTable {
    private final Connection connection;
    private final TableName name;

    private VersionTable(Connection connection, TableName name) {
        this.connection = connection;
        this.name = name;
    }

    /** Finds the table where the search path leads to it; where it is not there yet, where it would be made. */
    static VersionTable find(Connection connection, String name, @Nullable String schema) throws SQLException {
        String found = schema == null ? one(connection, """
                                SELECT coalesce(
                                    (SELECT n.nspname FROM pg_catalog.pg_class c
                                     JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                                     WHERE c.oid = pg_catalog.to_regclass(pg_catalog.quote_ident(?))),
                                    pg_catalog.current_schema())
                                """, name).orElse("public") : schema;
        return new VersionTable(connection, new TableName(found, name));
    }

    /** The same table, as another connection to its database has it. */
    VersionTable on(Connection other) {
        return new VersionTable(other, name);
    }

    boolean exists() throws SQLException {
        return exists(connection, qualified());
    }

    /** Whether there is a table of this name, given as SQL. */
    static boolean exists(Connection connection, String qualified) throws SQLException {
        return one(connection, "SELECT pg_catalog.to_regclass(?)::text", qualified)
                .isPresent();
    }

    /**
     * The rows, sorted; none where there is no table. Writes nothing.
     *
     * @throws BlankRow if one names no revision
     */
    List<RevisionId> rows() throws SQLException {
        List<RevisionId> rows = new ArrayList<>();
        if (!exists()) {
            return rows;
        }
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT DISTINCT version_num::text FROM " + qualified())) {
            while (result.next()) {
                String row = result.getString(1);
                if (row == null || row.isEmpty()) {
                    throw new BlankRow(qualified());
                }
                rows.add(new RevisionId(row));
            }
        }
        return rows.stream().sorted().toList();
    }

    void createIfMissing() throws SQLException {
        if (!exists()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(name.creation());
            }
        }
    }

    /** @throws MissingRight if its rows may not be read */
    void demandReading() throws SQLException {
        Rights.demand(connection, qualified(), List.of("SELECT"));
    }

    /** @throws MissingRight if its rows may not be read, added, changed or removed */
    void demandWriting() throws SQLException {
        Rights.demand(connection, qualified(), List.of("SELECT", "INSERT", "UPDATE", "DELETE"));
    }

    /** How many characters an id may have in the table as it is; empty where there is no limit. */
    Optional<Integer> width() throws SQLException {
        return one(connection, """
                        SELECT (atttypmod - 4)::text FROM pg_catalog.pg_attribute
                        WHERE attrelid = pg_catalog.to_regclass(?) AND attname = 'version_num' AND atttypmod > 4
                        """, qualified()).map(Integer::valueOf);
    }

    /**
     * Changes the rows within the transaction of the caller.
     *
     * @throws RowsMoved if a row to delete is not there, or one to insert is
     */
    void apply(HeadChange change) throws SQLException {
        RoundTrip trip = new RoundTrip();
        apply(change, trip);
        trip.run(connection);
    }

    /** As {@link #apply(HeadChange)}, when the trip is run. */
    void apply(HeadChange change, RoundTrip trip) {
        if (change.removed().size() == 1 && change.added().size() == 1) {
            trip.replaceRow(
                    name.replacement(), change.added().get(0), change.removed().get(0));
            return;
        }
        change.removed().forEach(row -> trip.moveRow(name.removal(), row));
        change.added().forEach(row -> trip.moveRow(name.addition(), row));
    }

    /** Removes every row within the transaction of the caller. */
    void clear() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM " + qualified());
        }
    }

    private static Optional<String> one(Connection connection, String sql, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? Optional.ofNullable(result.getString(1)) : Optional.empty();
            }
        }
    }

    /** The name of its schema. */
    String schema() {
        return name.schema();
    }

    /** The name as SQL. */
    String qualified() {
        return name.qualified();
    }

    /** What it is called. */
    TableName name() {
        return name;
    }
}
