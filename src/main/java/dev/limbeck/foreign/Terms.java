package dev.limbeck.foreign;

import java.util.Map;

/**
 * What has to be known beside the files.
 *
 * @param placeholders what is put in the place of {@code ${NAME}}, by name
 */
public record Terms(Map<String, String> placeholders) {
    /** Nothing. */
    public static final Terms NONE = new Terms(Map.of());

    public Terms {
        placeholders = Map.copyOf(placeholders);
    }
}
