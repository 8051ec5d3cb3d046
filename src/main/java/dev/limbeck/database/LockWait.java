package dev.limbeck.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** The patience of one run, spent on one lock after the other. */
final class LockWait {
    private static final long REMINDER = TimeUnit.SECONDS.toNanos(30);
    private static final long SHORTEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(150);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(250);

    private final Duration patience;
    private final Consumer<String> notice;
    private final long begun = System.nanoTime();
    private int told;
    private long toldAt;

    /** Waits so long in all; not at all where that is zero. */
    LockWait(Duration patience, Consumer<String> notice) {
        this.patience = patience;
        this.notice = notice;
    }

    /**
     * Takes a lock as soon as it is free, and tells for whom it waits: at once, where another holds it then, and twice
     * a minute.
     *
     * @param who what kind of session the holder is
     * @throws RunUnderWay if it is not free in time; whoever is gone before it is named is tried once more
     */
    void take(AdvisoryLock lock, String who) throws SQLException {
        while (!lock.tryToTake()) {
            Optional<LockHolder> holder = lock.holder();
            if (holder.isPresent()) {
                if (waited().compareTo(patience) >= 0) {
                    throw new RunUnderWay(who, holder.get(), patience);
                }
                tell(who, holder.get());
            }
            pause();
        }
    }

    private Duration waited() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private void tell(String who, LockHolder holder) {
        long now = System.nanoTime();
        if (holder.backend() != told || now - toldAt >= REMINDER) {
            notice.accept("Waiting for " + who + ": " + holder);
            told = holder.backend();
            toldAt = now;
        }
    }

    /** Never the same, so that many who began together do not ask together. */
    private static void pause() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE, LONGEST_PAUSE));
    }
}
