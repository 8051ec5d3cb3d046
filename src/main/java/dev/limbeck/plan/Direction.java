package dev.limbeck.plan;

import java.util.Locale;

/** What a step does with a revision. */
public enum Direction {
    UPGRADE,
    DOWNGRADE,
    STAMP;

    /** The word of the command line for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
