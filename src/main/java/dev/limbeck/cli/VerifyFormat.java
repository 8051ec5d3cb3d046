package dev.limbeck.cli;

import java.util.Locale;

/** How it is printed what was verified. */
enum VerifyFormat {
    TEXT,
    JSON,
    JUNIT;

    /** The word of the command line for it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
