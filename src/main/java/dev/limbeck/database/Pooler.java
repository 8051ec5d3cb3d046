package dev.limbeck.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** What stands between a connection and the server, if anything does. */
final class Pooler {
    private static final int ROUNDS = 5;

    private Pooler() {}

    /** A pooler tells the driver a number of its own. */
    static boolean isBetween(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID() != backend(connection);
    }

    /**
     * Whether one backend serves several connections in turn. An idle connection keeps its backend, or finds that
     * another connection's transaction has it, or comes back to another.
     *
     * @param other stays in a transaction
     */
    static boolean isShared(Connection idle, Connection other) throws SQLException {
        other.setAutoCommit(false);
        for (int round = 0; round < ROUNDS; round++) {
            int before = backend(idle);
            int within = backend(other);
            if (within == before || backend(idle) != before) {
                return true;
            }
            other.commit();
            if (backend(idle) != before) {
                return true;
            }
        }
        return false;
    }

    /** The process of the server that serves a connection at this moment. */
    static int backend(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_catalog.pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }
}
