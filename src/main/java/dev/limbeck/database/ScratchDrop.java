package dev.limbeck.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Drops a database, whoever is connected to it or comes just then. */
final class ScratchDrop {
    private static final int HAS_FORCE = 13;
    private static final int ATTEMPTS = 3;

    private ScratchDrop() {}

    /**
     * Does nothing where the database is not there.
     *
     * @param database as it stands in SQL
     * @throws SQLException if the server refuses; before version 13 it may accept nobody then
     */
    static void run(Connection connection, String database) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseMajorVersion() < HAS_FORCE) {
                shut(statement, database);
                dropShut(statement, database);
            } else {
                statement.execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
            }
        }
    }

    private static void shut(Statement statement, String database) throws SQLException {
        statement.execute("DO $shut$ BEGIN ALTER DATABASE " + database + " ALLOW_CONNECTIONS false;"
                + " EXCEPTION WHEN invalid_catalog_name THEN NULL; END $shut$");
    }

    /** Who had been let in and was not yet to be seen is seen the next time; the server waits 5 s for him. */
    private static void dropShut(Statement statement, String database) throws SQLException {
        for (int attempt = 1; true; attempt++) {
            statement.execute("SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity"
                    + " WHERE datname = '" + database + "'");
            try {
                statement.execute("DROP DATABASE IF EXISTS " + database);
                return;
            } catch (SQLException refused) {
                if (attempt == ATTEMPTS || !"55006".equals(refused.getSQLState())) {
                    throw refused;
                }
            }
        }
    }
}
