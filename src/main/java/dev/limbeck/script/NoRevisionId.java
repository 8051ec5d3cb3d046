package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A revision header lacks the one key it needs. */
public final class NoRevisionId extends Problem {
    NoRevisionId(Place place) {
        super(
                Exit.FAILED,
                "The header has no key 'revision'",
                List.of(place),
                "Add a line `-- revision: ` with an id that no other file has.");
    }
}
