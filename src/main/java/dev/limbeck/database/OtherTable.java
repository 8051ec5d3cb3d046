package dev.limbeck.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table that something else than Limbeck keeps.
 *
 * @param name as SQL
 */
record OtherTable(Connection connection, String name) {

    /**
     * Returns the columns of its rows as text, an empty one for null; empty where the search path leads to no such table.
     *
     * @param columns as SQL
     * @param order what they are sorted by, as SQL
     * @throws MissingRight if it may not be read
     */
    Optional<List<List<String>>> rows(List<String> columns, String order) throws SQLException {
        if (!VersionTable.exists(connection, name)) {
            return Optional.empty();
        }
        Rights.demand(connection, name, List.of("SELECT"));
        String wanted =
                columns.stream().map("coalesce((%s)::text, '')"::formatted).collect(Collectors.joining(", "));
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("SELECT " + wanted + " FROM " + name + " ORDER BY " + order)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns.size(); column++) {
                    row.add(result.getString(column));
                }
                rows.add(List.copyOf(row));
            }
        }
        return Optional.of(List.copyOf(rows));
    }
}
