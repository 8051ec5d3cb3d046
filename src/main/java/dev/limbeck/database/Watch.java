package dev.limbeck.database;

import dev.limbeck.plan.Blocker;
import dev.limbeck.plan.RunListener;
import dev.limbeck.plan.RunStatement;
import dev.limbeck.plan.ServerProgress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks at statements that take long, from a thread and a connection of its own: who holds them up, and how far they are.
 * It connects when the first of them does; a run without one opens nothing. Where it cannot look, it says so once and the
 * run goes on.
 */
final class Watch implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Watch.class.getName());
    private static final long CLOSING = Duration.ofSeconds(5).toMillis();

    private final RunListener listener;
    private final Supplier<Connection> connecting;
    private final Overseen overseen;
    private final long first;
    private final Thread thread = new Thread(this::look, "limbeck watch");
    private @Nullable Watched current;
    private List<Blocker> seen = List.of();
    private volatile boolean isClosed;

    private Watch(RunListener listener, Supplier<Connection> connecting, Overseen overseen, Duration first) {
        this.listener = listener;
        this.connecting = connecting;
        this.overseen = overseen;
        this.first = first.toNanos();
    }

    /** A statement that runs. */
    private record Watched(Supplier<RunStatement> statement, long begun) {}

    /**
     * Begins to watch.
     *
     * @param first how long a statement runs before it is looked at
     */
    static Watch start(RunListener listener, Supplier<Connection> connecting, Overseen overseen, Duration first) {
        Watch watch = new Watch(listener, connecting, overseen, first);
        watch.thread.setDaemon(true);
        watch.thread.setUncaughtExceptionHandler(
                (thread, failure) -> LOG.log(System.Logger.Level.DEBUG, "Nobody watches any more", failure));
        watch.thread.start();
        return watch;
    }

    /** A statement is sent. */
    synchronized void begin(Supplier<RunStatement> statement) {
        current = new Watched(statement, System.nanoTime());
    }

    /** It has ended: nothing more is told of it. */
    synchronized void end() {
        current = null;
    }

    /** Forgets who was seen before. */
    synchronized void forget() {
        seen = List.of();
    }

    /** Who held up the last statement that was held up; none where nobody was seen. */
    synchronized List<Blocker> seen() {
        return seen;
    }

    private void look() {
        while (!isClosed) {
            Watched now = due();
            if (now != null) {
                lookClosely(now);
                return;
            }
            LockSupport.parkNanos(first);
        }
    }

    private synchronized @Nullable Watched due() {
        Watched now = current;
        return now != null && System.nanoTime() - now.begun >= first ? now : null;
    }

    private void lookClosely(Watched cause) {
        try (Connection connection = connecting.get()) {
            Lookout lookout = Lookout.on(connection, overseen);
            Watched now = cause;
            while (!isClosed) {
                if (now != null) {
                    tell(now, lookout.blockers(), lookout.progress());
                }
                LockSupport.parkNanos(first);
                now = due();
            }
        } catch (CannotConnect refused) {
            giveUp(refused.getMessage());
        } catch (SQLException refused) {
            giveUp(ServerMessage.of(refused));
        }
    }

    private synchronized void tell(Watched now, List<Blocker> blockers, List<ServerProgress> progress) {
        if (!now.equals(current) || isClosed) {
            return;
        }
        Duration since = Duration.ofNanos(System.nanoTime() - now.begun);
        RunStatement statement = now.statement.get();
        progress.forEach(each -> listener.progressed(statement, since, each));
        if (!blockers.isEmpty()) {
            seen = blockers;
            listener.blocked(statement, since, blockers);
        }
    }

    private synchronized void giveUp(String reason) {
        if (!isClosed) {
            listener.notice("What holds statements up cannot be shown: " + reason);
        }
    }

    /** Waits a moment for its connection to close. */
    @Override
    public void close() {
        isClosed = true;
        LockSupport.unpark(thread);
        try {
            thread.join(CLOSING);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
