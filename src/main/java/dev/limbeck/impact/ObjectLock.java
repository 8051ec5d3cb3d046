package dev.limbeck.impact;

import java.util.Locale;

/**
 * A lock that a statement takes.
 *
 * @param object its name as SQL, with its schema where it was named
 */
public record ObjectLock(Kind kind, String object, LockMode mode) {

    /** What is locked. */
    public enum Kind {
        TABLE,
        INDEX,
        SEQUENCE,
        VIEW;

        /** The word for it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
