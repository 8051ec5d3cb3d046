package dev.limbeck.database;

import dev.limbeck.ledger.Entry;
import dev.limbeck.ledger.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The row of the ledger that keeps how far a revision has come that runs outside of a transaction. Every change is made
 * in the transaction of the caller, and demands that the row says what the caller believes.
 */
final class JournalRow {
    /** The revision may have made itself somebody who has no right to the ledger; at the end of the transaction it is again. */
    private static final String AS_OURSELVES = "SET LOCAL SESSION AUTHORIZATION DEFAULT";

    private static final String WRITE = """
            UPDATE %s SET statements_done = ?, statements = ?, statements_checksum = ?, next_statement = ?,
                next_statement_before = ?
            WHERE number = ? AND statements_done = ? AND next_statement = ? AND duration_ms IS NULL
            """;

    private static final String FINISH = """
            UPDATE %s SET rows_removed = ?, rows_added = ?, checksum = ?, downgrade = ?,
                duration_ms = extract(epoch FROM pg_catalog.clock_timestamp() - started_at) * 1000
            WHERE number = ? AND statements_done = ? AND next_statement = ? AND duration_ms IS NULL
            """;

    private final Connection connection;
    private final String ledger;
    private final long number;

    JournalRow(Connection connection, String ledger, long number) {
        this.connection = connection;
        this.ledger = ledger;
        this.number = number;
    }

    /** The row of a job; written now, within the transaction of the caller, where the job was not begun before. */
    static JournalRow of(Connection connection, LedgerTable ledger, Job job) throws SQLException {
        Halfway halfway = job.halfway();
        long number =
                halfway == null ? ledger.begin(job.entry()) : halfway.event().number();
        return new JournalRow(connection, ledger.qualified(), number);
    }

    void write(Progress before, Progress now) throws SQLException {
        asOurselves();
        try (PreparedStatement update = connection.prepareStatement(WRITE.formatted(ledger))) {
            update.setInt(1, now.done());
            update.setInt(2, now.all());
            update.setString(3, now.checksum());
            update.setString(4, word(now));
            update.setString(5, now.before());
            change(update, 6, before);
        }
    }

    void finish(Progress before, Entry entry) throws SQLException {
        asOurselves();
        try (PreparedStatement update = connection.prepareStatement(FINISH.formatted(ledger))) {
            update.setArray(1, LedgerTable.array(connection, entry.removed()));
            update.setArray(2, LedgerTable.array(connection, entry.added()));
            update.setString(3, entry.kept().checksum());
            update.setString(4, entry.kept().downgrade());
            change(update, 5, before);
        }
    }

    private void asOurselves() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(AS_OURSELVES);
        }
    }

    private void change(PreparedStatement update, int next, Progress before) throws SQLException {
        update.setLong(next, number);
        update.setInt(next + 1, before.done());
        update.setString(next + 2, word(before));
        if (update.executeUpdate() != 1) {
            throw new ProgressMoved();
        }
    }

    private static String word(Progress progress) {
        return progress.next().word();
    }
}
