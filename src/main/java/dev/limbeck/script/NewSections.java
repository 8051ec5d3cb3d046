package dev.limbeck.script;

import java.util.Optional;

/**
 * What a new revision in SQL runs.
 *
 * @param upgrade lines, each with its line break; empty where they are left to whoever fills it
 * @param downgrade the same
 */
public record NewSections(Together together, String upgrade, String downgrade) {
    /** Two sections to fill. */
    public static final NewSections EMPTY = new NewSections(Together.UNSAID, "", "");

    /** What the header says of the transaction. */
    public enum Together {
        /** Nothing. */
        UNSAID,
        /** All statements run in one, though some look as if a server refused them there. */
        SAID,
        /** Each statement runs by itself. */
        NOT
    }

    /** Returns the value of its key in the header; empty where nothing is said. */
    Optional<String> transaction() {
        return switch (together) {
            case UNSAID -> Optional.empty();
            case SAID -> Optional.of("true");
            case NOT -> Optional.of("false");
        };
    }
}
