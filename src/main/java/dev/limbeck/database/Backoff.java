package dev.limbeck.database;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * How long to leave locks alone before they are asked for again: twice as long each time, up to a limit, and never the
 * same, so that two that stand in each other's way do not come back together.
 *
 * @param waiting lets the time pass
 */
record Backoff(RandomGenerator random, Consumer<Duration> waiting) {
    private static final long FIRST = Duration.ofMillis(500).toNanos();
    private static final long LONGEST = Duration.ofSeconds(30).toNanos();
    private static final int MOST_DOUBLINGS = 10;

    /** Lets real time pass. */
    static Backoff real() {
        return new Backoff(new SplittableRandom(), Backoff::pass);
    }

    private static void pass(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        for (long left = duration.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /**
     * Returns a pause, between half of what is due and all of it.
     *
     * @param attempt the one that failed, from 1
     */
    Duration pause(int attempt) {
        long due = Math.min(LONGEST, FIRST << Math.min(attempt - 1, MOST_DOUBLINGS));
        return Duration.ofNanos(random.nextLong(due / 2, due + 1));
    }
}
