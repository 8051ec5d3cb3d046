package dev.limbeck.impact;

import java.util.Locale;

/**
 * What a statement does with the rows of a table, beside those that it is told to read or to change.
 *
 * @param isCertain whether it does so in every case; else it depends on what only the server knows
 */
public record TableWork(String table, Kind kind, boolean isCertain) {

    /** What it does. */
    public enum Kind {
        /** It reads all of them. */
        SCAN,
        /** It writes all of them anew, and all indexes. */
        REWRITE,
        /** It drops them. */
        EMPTY;

        /** The word for it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
