package dev.limbeck.git;

import java.time.Duration;

/** When to stop looking. */
record Deadline(long nanos) {

    static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    boolean hasPassed() {
        return System.nanoTime() - nanos > 0;
    }
}
