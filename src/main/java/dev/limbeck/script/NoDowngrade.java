package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A revision says that it cannot be undone. */
public final class NoDowngrade extends Problem {
    NoDowngrade(String file) {
        super(
                Exit.FAILED,
                "This revision cannot be undone: it has no section to downgrade",
                List.of(Place.of(file)),
                "Nothing was run. Add a line `-- +downgrade` and the SQL below it, empty if there is nothing to undo; or"
                        + " downgrade to this revision, no further.");
    }
}
