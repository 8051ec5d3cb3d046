package dev.limbeck.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What is done when the process is told to end, by Ctrl-C for instance, while a run is under way: the server is told to
 * give up the statement, which it would finish otherwise with nobody there, and the run has time to roll back and to tell
 * how it ended.
 */
final class Interruption {
    /** As long as a run may take to end; then the process does. */
    private static final int SECONDS = 10;

    private static volatile Work current = () -> false;

    private Interruption() {}

    /** What may be under way. */
    interface Work {
        /** Stops it, from another thread; says whether there is something to stop. */
        boolean cancel();
    }

    /** Does what may have to be stopped. */
    static <T> T during(Work work, Supplier<T> doing) {
        current = work;
        try {
            return doing.get();
        } finally {
            current = () -> false;
        }
    }

    /** Lets work that is under way when the process is told to end come to its end, told of by the latch. */
    static void heed(CountDownLatch ended) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(ended), "limbeck interruption"));
    }

    /** Cancels again each second: a statement that begins just now is not heard of by the first call. */
    private static void stop(CountDownLatch ended) {
        boolean isStopping = current.cancel();
        try {
            for (int second = 0; isStopping && second < SECONDS && !ended.await(1, TimeUnit.SECONDS); second++) {
                current.cancel();
            }
        } catch (InterruptedException nobodyWaits) {
            Thread.currentThread().interrupt();
        }
    }
}
