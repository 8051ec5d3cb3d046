package dev.limbeck.database;

import dev.limbeck.graph.Origin;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Author;
import dev.limbeck.ledger.Entry;
import dev.limbeck.ledger.Event;
import dev.limbeck.ledger.EventKind;
import dev.limbeck.ledger.Kept;
import dev.limbeck.ledger.Progress;
import java.sql.Array;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The table beside the version table that remembers every event. Its numbers are given by hand: a sequence has rights
 * and a fate of its own.
 */
final class LedgerTable {
    private static final String READ = """
            SELECT number, event, revision, is_applied, down_revision, depends_on, message, rows_removed, rows_added,
                checksum, reason, started_at, duration_ms, statements_done, statements, statements_checksum,
                next_statement, next_statement_before, os_user, database_user, host, version FROM %s ORDER BY number
            """;

    private static final String DOWNGRADE = """
            SELECT downgrade FROM %s WHERE revision = ? AND is_applied AND downgrade IS NOT NULL
            ORDER BY number DESC LIMIT 1
            """;

    private final Connection connection;
    private final String qualified;

    LedgerTable(Connection connection, String qualified) {
        this.connection = connection;
        this.qualified = qualified;
    }

    /** The name as SQL. */
    String qualified() {
        return qualified;
    }

    void createIfMissing() throws SQLException {
        if (!VersionTable.exists(connection, qualified)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(LedgerSql.CREATION.formatted(qualified));
            }
        }
    }

    /** @throws MissingRight if what is in it may not be read */
    void demandReading() throws SQLException {
        Rights.demand(connection, qualified, List.of("SELECT"));
    }

    /** @throws MissingRight if nothing may be written into it, or read from it */
    void demandWriting() throws SQLException {
        Rights.demand(connection, qualified, List.of("SELECT", "INSERT", "UPDATE"));
    }

    /** All events, in their order; none where there is no table. */
    List<Event> read() throws SQLException {
        List<Event> events = new ArrayList<>();
        if (!VersionTable.exists(connection, qualified)) {
            return events;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(READ.formatted(qualified))) {
            while (row.next()) {
                events.add(event(row));
            }
        }
        return events;
    }

    private Event event(ResultSet row) throws SQLException {
        Entry entry = new Entry(
                kind(row),
                revision(row),
                row.getBoolean("is_applied"),
                ids(row.getArray("rows_removed")),
                ids(row.getArray("rows_added")),
                new Kept(row.getString("checksum"), null),
                row.getString("reason"));
        Long milliseconds = row.getObject("duration_ms", Long.class);
        return new Event(
                row.getLong("number"),
                entry,
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                milliseconds == null ? null : Duration.ofMillis(milliseconds),
                new Author(
                        row.getString("os_user"),
                        row.getString("database_user"),
                        row.getString("host"),
                        row.getString("version")),
                progress(row));
    }

    private EventKind kind(ResultSet row) throws SQLException {
        return known(row, row.getString("event"), EventKind::of);
    }

    private <T> T known(ResultSet row, String word, Function<String, Optional<T>> meaning) throws SQLException {
        String version = row.getString("version");
        return meaning.apply(word).orElseThrow(() -> new UnknownEvent(word, qualified, version));
    }

    private Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                new RevisionId(row.getString("revision")),
                ids(row.getArray("down_revision")),
                texts(row.getArray("depends_on")),
                List.of(),
                row.getString("message"),
                "",
                Origin.of(qualified));
    }

    private Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                row.getInt("statements_done"),
                row.getInt("statements"),
                row.getString("statements_checksum"),
                known(row, row.getString("next_statement"), Progress.Next::of),
                row.getString("next_statement_before"));
    }

    private static List<RevisionId> ids(Array array) throws SQLException {
        return texts(array).stream().map(RevisionId::new).toList();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    /**
     * Writes entries that nothing was run for, in the transaction of the caller.
     *
     * @throws SQLException what the server says; the driver's own would repeat every value
     */
    void append(List<Entry> entries) throws SQLException {
        insert(entries.stream().map(entry -> LedgerSql.values(entry, 0L)).toList());
    }

    /**
     * An entry that has come to its end.
     *
     * @param begun when, in nanoseconds of {@link System#nanoTime}
     */
    record Ended(Entry entry, long begun, Duration duration) {
        private List<@Nullable Object> values() {
            Duration age = Duration.ofNanos(System.nanoTime() - begun);
            return LedgerSql.values(entry, age.toMillis(), duration.toMillis());
        }
    }

    /** Writes entries that came to their ends a while ago, in the transaction of the caller. */
    void appendEnded(List<Ended> entries) throws SQLException {
        insert(entries.stream().map(Ended::values).toList());
    }

    private void insert(List<List<@Nullable Object>> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(LedgerSql.APPEND.formatted(qualified))) {
            for (List<@Nullable Object> row : rows) {
                set(insert, row);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (BatchUpdateException refused) {
            throw Optional.ofNullable(refused.getNextException()).orElse(refused);
        }
    }

    /**
     * Writes an entry that came to its end, when the trip is run.
     *
     * @param duration how long what it tells of took
     */
    void append(Entry entry, Duration duration, RoundTrip trip) throws SQLException {
        trip.add(LedgerSql.APPEND.formatted(qualified), LedgerSql.values(entry, duration.toMillis()));
    }

    /** Writes an entry that has not come to its end, in the transaction of the caller, and returns its number. */
    long begin(Entry entry) throws SQLException {
        String sql = LedgerSql.APPEND.formatted(qualified) + " RETURNING number";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            set(insert, LedgerSql.values(entry.moving(List.of(), List.of()), null));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void set(PreparedStatement insert, List<@Nullable Object> values) throws SQLException {
        int index = 1;
        for (Object value : values) {
            RoundTrip.set(insert, index++, value);
        }
    }

    /** What undoes a revision, as it was kept last when the revision was applied; empty where nothing was kept. */
    Optional<String> downgrade(RevisionId id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(DOWNGRADE.formatted(qualified))) {
            query.setString(1, id.value());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }
}
