package dev.limbeck.render;

import java.util.Locale;

/** How a result is printed. */
public enum OutputFormat {
    /** For people. */
    TEXT,
    /** For programs: one document. */
    JSON;

    /** The word of the command line for it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
