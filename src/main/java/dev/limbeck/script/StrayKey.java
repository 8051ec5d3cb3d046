package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A line that looks like a part of the header is none. */
public final class StrayKey extends Problem {
    StrayKey(String key, Place place) {
        super(
                Exit.FAILED,
                "Key '" + key + "' stands below the header",
                List.of(place),
                "The header ends at the first line that is blank or indented: move the key up to the others, or reword"
                        + " the comment.");
    }
}
