package dev.limbeck.foreign;

import java.util.Map;

/**
 * What has to be known beside the files.
 *
 * @param placeholders what is put in the place of {@code ${NAME}}, by name
 * @param alembic whom to ask what revisions of Alembic's run
 */
public record Terms(Map<String, String> placeholders, AlembicProgram alembic) {
    /** Nothing. */
    public static final Terms NONE = new Terms(Map.of());

    /** Where no program is asked. */
    public Terms(Map<String, String> placeholders) {
        this(placeholders, AlembicProgram.NONE);
    }

    public Terms {
        placeholders = Map.copyOf(placeholders);
    }
}
