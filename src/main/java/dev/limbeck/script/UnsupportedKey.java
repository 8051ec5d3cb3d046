package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A revision file asks of a run what this version cannot give. */
public final class UnsupportedKey extends Problem {
    private UnsupportedKey(String what, Place place) {
        super(
                Exit.FAILED,
                "This version cannot run a revision with the " + what,
                List.of(place),
                "Nothing was run. Take it away if the revision is right without it, or use a later version.");
    }

    static UnsupportedKey key(String key, Place place) {
        return new UnsupportedKey("key '" + key + "'", place);
    }

    static UnsupportedKey section(String section, Place place) {
        return new UnsupportedKey("section '" + section + "'", place);
    }
}
