package dev.limbeck.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;

/**
 * The right to be the one run on a version table. A session that does nothing else keeps it, so that it ends when the
 * process does; the session that works keeps a second lock, since the server finishes the statement of a client that
 * was killed. Closing gives it back at once: the server needs a moment to notice that a session was closed, and whoever
 * comes next is not to wait for a run that has ended.
 */
public final class RunLock implements AutoCloseable {
    private static final long LOOK = TimeUnit.SECONDS.toNanos(1);

    /** Two minutes after the machine of its client is gone, the session ends. Old servers do not know every setting. */
    private static final String PREPARE = """
            SELECT pg_catalog.pg_backend_pid(), pg_catalog.set_config(wanted.name, wanted.value, false)
            FROM (VALUES ('application_name', ?), ('idle_session_timeout', '0'), ('tcp_keepalives_idle', '60'),
                ('tcp_keepalives_interval', '10'), ('tcp_keepalives_count', '6')) AS wanted (name, value)
            JOIN pg_catalog.pg_settings known ON known.name = wanted.name
            """;

    /** What is sent so often is prepared: no pooler leads it to a session that does not know it. */
    private static final int OFTEN = 5;

    private static final System.Logger LOG = System.getLogger(RunLock.class.getName());

    private final AdvisoryLock lock;
    private final String table;
    private final LockWait wait;
    private final int backend;
    private boolean isEntered;
    private long lookedAt = System.nanoTime();

    private RunLock(AdvisoryLock lock, String table, LockWait wait, int backend) {
        this.lock = lock;
        this.table = table;
        this.wait = wait;
        this.backend = backend;
    }

    /** Takes it for the session of a connection, which from then on is idle. */
    static RunLock take(Connection connection, String name, String table, LockWait wait) throws SQLException {
        int backend = prepared(connection, name);
        AdvisoryLock lock = new AdvisoryLock(connection, AdvisoryLock.key("run", table));
        wait.take(lock, "another run");
        return new RunLock(lock, table, wait, backend);
    }

    private static int prepared(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PREPARE)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /**
     * Lets a connection work under the lock, as soon as no run that was killed works any more. Behind a pooler nobody
     * can tell: there a lock outlives its client.
     *
     * @throws LockElsewhere if it leads where the lock is not seen
     */
    void enter(Connection work) throws SQLException {
        if (!isSeenBy(work)) {
            throw new LockElsewhere();
        }
        if (!Pooler.isBetween(work)) {
            wait.take(workLock(work), "the last statement of a run that has ended");
            isEntered = true;
            work.unwrap(PGConnection.class).setPrepareThreshold(OFTEN);
        }
    }

    /** Undoes {@link #enter}. */
    void leave(Connection work) {
        if (isEntered) {
            isEntered = false;
            release(workLock(work));
        }
    }

    @Override
    public void close() {
        release(lock);
    }

    private static void release(AdvisoryLock held) {
        try {
            held.release();
        } catch (SQLException lost) {
            LOG.log(System.Logger.Level.DEBUG, "The server has released the lock: the connection is lost", lost);
        }
    }

    /** Whether it is time to ask once more: a second after it was asked last. */
    boolean isDue() {
        return System.nanoTime() - lookedAt >= LOOK;
    }

    /** Whether the lock is still held, as the connection that works sees it. */
    boolean isHeld(Connection work) throws SQLException {
        lookedAt = System.nanoTime();
        return isSeenBy(work);
    }

    private boolean isSeenBy(Connection work) throws SQLException {
        return new AdvisoryLock(work, AdvisoryLock.key("run", table))
                .holder().stream().anyMatch(holder -> holder.backend() == backend);
    }

    private AdvisoryLock workLock(Connection work) {
        return new AdvisoryLock(work, AdvisoryLock.key("work", table));
    }
}
