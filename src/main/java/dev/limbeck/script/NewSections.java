package dev.limbeck.script;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a new revision in SQL runs.
 *
 * @param header more lines for its header
 * @param upgrade lines, each with its line break; empty where they are left to whoever fills it
 * @param downgrade the same; null where it cannot be undone
 */
public record NewSections(
        Together together,
        List<String> header,
        String upgrade,
        @Nullable String downgrade) {
    /** Two sections to fill. */
    public static final NewSections EMPTY = new NewSections(Together.UNSAID, "", "");

    public NewSections {
        header = List.copyOf(header);
    }

    /** Two sections, and nothing more in the header. */
    public NewSections(Together together, String upgrade, String downgrade) {
        this(together, List.of(), upgrade, downgrade);
    }

    /** Returns the same with another way back; null for none. */
    public NewSections back(@Nullable String way, List<String> lines) {
        return new NewSections(together, lines, upgrade, way);
    }

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
