package dev.limbeck.cli;

import java.util.Locale;

/** How a plan with its locks is printed. */
enum PlanFormat {
    TEXT,
    JSON,
    MARKDOWN;

    /** The word of the command line for it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
