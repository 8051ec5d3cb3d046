package dev.limbeck.database;

import java.sql.Connection;
import java.sql.SQLException;

/** A transaction around some work. */
final class Transaction {

    private Transaction() {}

    /** What is done in it. */
    interface Work {
        void run() throws SQLException;
    }

    /** Leaves the connection in its transaction where the work fails: nothing may commit what is half done. */
    static void of(Connection connection, Work work) throws SQLException {
        connection.setAutoCommit(false);
        boolean isDone = false;
        try {
            work.run();
            connection.commit();
            isDone = true;
        } finally {
            if (!isDone) {
                Session.rollBack(connection);
            }
        }
        connection.setAutoCommit(true);
    }
}
