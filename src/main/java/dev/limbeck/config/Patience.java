package dev.limbeck.config;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long the statements of a revision may take on the server.
 *
 * @param lockTimeout how long one may wait for a lock; zero for as long as it takes; null where nobody says
 * @param lockRetries how often the revision is tried again whose statement did not get its locks; null where nobody says
 * @param statementTimeout how long one may run; zero for as long as it takes; null where nobody says
 */
public record Patience(
        @Nullable Duration lockTimeout,
        @Nullable Integer lockRetries,
        @Nullable Duration statementTimeout) {
    /** Nobody says anything. */
    public static final Patience UNSAID = new Patience(null, null, null);

    /** How often it is tried again where a time is said, and no number. */
    private static final int RETRIES = 10;

    /** The most that can be asked for. */
    public static final int MOST_RETRIES = 1000;

    /** Returns what this says and, where it says nothing, what another one does. */
    public Patience over(Patience other) {
        return new Patience(
                lockTimeout != null ? lockTimeout : other.lockTimeout,
                lockRetries != null ? lockRetries : other.lockRetries,
                statementTimeout != null ? statementTimeout : other.statementTimeout);
    }

    /** Reads a number of retries; empty where it is none. */
    public static Optional<Integer> retries(String text) {
        return text.matches("\\d{1,4}")
                ? Optional.of(Integer.valueOf(text)).filter(number -> number <= MOST_RETRIES)
                : Optional.empty();
    }

    /** How often a revision is tried again: not at all where nobody says how long to wait. */
    public int retries() {
        if (lockRetries != null) {
            return lockRetries;
        }
        return lockTimeout == null || lockTimeout.isZero() ? 0 : RETRIES;
    }
}
