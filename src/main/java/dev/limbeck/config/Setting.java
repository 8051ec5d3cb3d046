package dev.limbeck.config;

import dev.limbeck.problem.Place;
import java.util.List;

/**
 * A value of an Alembic project's configuration, variables put in their places.
 *
 * @param values one text, or those of a list in its order
 * @param isList whether it is written as a list
 */
record Setting(String key, List<String> values, boolean isList, Place place) {
    Setting {
        values = List.copyOf(values);
    }

    /**
     * Returns the one text that it is.
     *
     * @throws BadValue if it is a list
     */
    String text() {
        if (isList) {
            throw bad("takes one value, not a list", "Write one value.");
        }
        return values.get(0);
    }

    BadValue bad(String reason, String remedy) {
        return new BadValue("Key '" + key + "' " + reason, List.of(place), remedy);
    }
}
