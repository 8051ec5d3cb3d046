package dev.limbeck.database;

import dev.limbeck.ledger.Entry;
import dev.limbeck.ledger.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The row of the ledger that keeps how far a revision has come that runs outside of a transaction. Every change is made
 * in the transaction of the caller, and demands that the row says what the caller believes.
 */
final class JournalRow {
    /**
     * The revision may have made itself somebody who has no right to the ledger; at the end of the transaction it is again.
     * An old server gives back the role only where that was set by itself.
     */
    static final List<String> AS_OURSELVES = List.of("SET LOCAL ROLE NONE", "SET LOCAL SESSION AUTHORIZATION DEFAULT");

    static final String WRITE = """
            UPDATE %s SET statements_done = ?, statements = ?, statements_checksum = ?, next_statement = ?,
                next_statement_before = ?
            WHERE number = ? AND statements_done = ? AND next_statement = ? AND duration_ms IS NULL
            """;

    static final String FINISH = """
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
        change(WRITE.formatted(ledger), written(number, before, now, now.before()));
    }

    void finish(Progress before, Entry entry) throws SQLException {
        change(FINISH.formatted(ledger), finished(number, before, entry));
    }

    /**
     * The values of {@link #WRITE} in their order.
     *
     * @param shown what the catalog showed, {@link Progress#before} or what finds it out
     */
    static List<@Nullable Object> written(Object number, Progress before, Progress now, Object shown) {
        return Arrays.asList(
                now.done(), now.all(), now.checksum(), word(now), shown, number, before.done(), word(before));
    }

    /** The values of {@link #FINISH} in their order. */
    static List<@Nullable Object> finished(Object number, Progress before, Entry entry) {
        return Arrays.asList(
                LedgerSql.texts(entry.removed()),
                LedgerSql.texts(entry.added()),
                entry.kept().checksum(),
                entry.kept().downgrade(),
                number,
                before.done(),
                word(before));
    }

    private void asOurselves() throws SQLException {
        RoundTrip trip = new RoundTrip();
        AS_OURSELVES.forEach(trip::add);
        trip.run(connection);
    }

    private void change(String sql, List<@Nullable Object> values) throws SQLException {
        asOurselves();
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            int index = 1;
            for (Object value : values) {
                RoundTrip.set(update, index++, value);
            }
            if (update.executeUpdate() != 1) {
                throw new ProgressMoved();
            }
        }
    }

    private static String word(Progress progress) {
        return progress.next().word();
    }
}
