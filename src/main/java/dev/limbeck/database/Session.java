package dev.limbeck.database;

import dev.limbeck.plan.RunListener;
import dev.limbeck.plan.RunStatement;
import dev.limbeck.sql.Statement;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** The connection that runs the statements of revisions. */
final class Session {
    /** What a revision set for itself ends with it: whom it made itself, as a user and, which old servers keep, as a role. */
    static final List<String> RESET = List.of("RESET SESSION AUTHORIZATION", "RESET ROLE", "RESET ALL");

    private static final System.Logger LOG = System.getLogger(Session.class.getName());

    private final Connection connection;
    private final RunListener listener;
    private final @Nullable Watch watch;

    /** Statements that nobody watches. */
    Session(Connection connection, RunListener listener) {
        this(connection, listener, null);
    }

    Session(Connection connection, RunListener listener, @Nullable Watch watch) {
        this.connection = connection;
        this.listener = listener;
        this.watch = watch;
    }

    /** Runs a statement of a job, and tells when it starts and ends. */
    void execute(Job job, Statement statement) throws SQLException {
        long begun = System.nanoTime();
        if (listener.followsStatements()) {
            RunStatement told = job.told(statement);
            listener.starting(told);
            send(statement, () -> told);
            listener.finished(told, since(begun));
            return;
        }
        send(statement, () -> job.told(statement));
        if (since(begun).compareTo(RunListener.LONG) >= 0) {
            listener.finished(job.told(statement), since(begun));
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private void send(Statement statement, Supplier<RunStatement> told) throws SQLException {
        if (watch == null) {
            send(statement);
            return;
        }
        watch.begin(told);
        try {
            send(statement);
        } finally {
            watch.end();
        }
    }

    private void send(Statement statement) throws SQLException {
        tellNotices(send(connection, statement));
    }

    /** Sends a statement, a COPY with its data, and returns what the server remarked on it; null for nothing. */
    static @Nullable SQLWarning send(Connection connection, Statement statement) throws SQLException {
        if (statement.kind() == Statement.Kind.COPY_DATA) {
            copy(connection, statement);
            return null;
        }
        try (java.sql.Statement sent = connection.createStatement()) {
            sent.setEscapeProcessing(false);
            sent.execute(statement.text());
            return sent.getWarnings();
        }
    }

    /** Sends a COPY with its data. */
    static void copy(Connection connection, Statement statement) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(statement.text(), new StringReader(statement.data()));
        } catch (IOException fromMemory) {
            throw new UncheckedIOException(fromMemory);
        }
    }

    /** Passes on what the server remarked on a statement; null for nothing. */
    void tellNotices(@Nullable SQLWarning first) {
        for (SQLWarning notice = first; notice != null; notice = notice.getNextWarning()) {
            listener.notice(ServerMessage.of(notice));
        }
    }

    /** How long a setting holds. */
    enum Scope {
        /** To the end of the transaction, or until it is reset. */
        TRANSACTION,
        /** Until it is reset. */
        SESSION
    }

    /** Makes settings, in their order; makes no round trip where there are none. */
    void set(List<Setting> settings, Scope scope) throws SQLException {
        RoundTrip trip = new RoundTrip();
        for (Setting setting : settings) {
            trip.add(
                    "SELECT pg_catalog.set_config(?, ?, " + (scope == Scope.TRANSACTION) + ")",
                    List.of(setting.name(), setting.value()));
        }
        trip.run(connection);
    }

    void reset() throws SQLException {
        RoundTrip trip = new RoundTrip();
        reset(trip);
        trip.run(connection);
    }

    /** Undoes what was set, when the trip is run: before what comes in it behind this. */
    static void reset(RoundTrip trip) {
        RESET.forEach(trip::add);
    }

    /** Leaves the connection in its transaction: whatever failed, nothing may commit what is half done. */
    static void rollBack(Connection connection) {
        try {
            connection.setAutoCommit(false);
            connection.rollback();
        } catch (SQLException lost) {
            LOG.log(System.Logger.Level.DEBUG, "The server has rolled back: the connection is lost", lost);
        }
    }
}
