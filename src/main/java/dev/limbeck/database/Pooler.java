package dev.limbeck.database;

import dev.limbeck.problem.Problem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Supplier;
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
     * Demands that a session can hold a lock.
     *
     * @param idle stands in no transaction
     * @param url that it has
     * @throws SharedBackends if none can
     */
    static void demandOwnBackend(Connection idle, ServerUrl url) throws SQLException {
        demandOwn(idle, url, SharedBackends::new);
    }

    private static void demandOwn(Connection idle, ServerUrl url, Supplier<Problem> shared) throws SQLException {
        if (isBetween(idle)) {
            try (Connection other = Database.connection(url)) {
                if (isShared(idle, other)) {
                    throw shared.get();
                }
            }
        }
    }

    /**
     * Demands that what jobs set for the session, outside of transactions, holds for their statements and for nobody else's.
     *
     * @throws SharedSettings if it does not
     */
    static void demandOwnSettings(List<Job> jobs, ServerUrl url) throws SQLException {
        List<Job> setting = jobs.stream().filter(Job::setsSession).toList();
        if (setting.isEmpty()) {
            return;
        }
        try (Connection idle = Database.connection(url)) {
            demandOwn(idle, url, () -> new SharedSettings(setting));
        }
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
