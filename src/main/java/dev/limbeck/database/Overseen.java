package dev.limbeck.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * A session that is looked at by another one.
 *
 * @param backend the process of the server that serves it, unless a pooler is between
 * @param name what it calls itself
 */
record Overseen(int backend, String name) {

    static Overseen of(Connection connection, String name) throws SQLException {
        return new Overseen(connection.unwrap(PGConnection.class).getBackendPID(), name);
    }
}
