package dev.limbeck.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What a role may do with a table of Limbeck's own: asked before a revision runs for an hour and cannot be recorded. */
final class Rights {
    private static final String LACKING = """
            SELECT wanted, current_user FROM pg_catalog.unnest(?) AS wanted
            WHERE NOT CASE wanted
                WHEN 'DELETE' THEN pg_catalog.has_table_privilege(pg_catalog.to_regclass(?), wanted)
                ELSE pg_catalog.has_any_column_privilege(pg_catalog.to_regclass(?), wanted) END
            ORDER BY wanted
            """;

    private Rights() {}

    /**
     * Demands rights on a table; on one that is not there, none are missing.
     *
     * @param qualified the name as SQL
     * @throws MissingRight if the role has not all of them
     */
    static void demand(Connection connection, String qualified, List<String> rights) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LACKING)) {
            query.setArray(1, connection.createArrayOf("text", rights.toArray()));
            query.setString(2, qualified);
            query.setString(3, qualified);
            try (ResultSet lacking = query.executeQuery()) {
                if (lacking.next()) {
                    throw new MissingRight(lacking.getString(2), lacking.getString(1), qualified, rights);
                }
            }
        }
    }
}
