package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A header asks of a run what this version cannot give. */
public final class UnsupportedKey extends Problem {
    UnsupportedKey(String key, Place place) {
        super(
                Exit.FAILED,
                "This version cannot run a revision with the key '" + key + "'",
                List.of(place),
                "Nothing was run. Take the key away if the revision is right without it, or use a later version.");
    }
}
