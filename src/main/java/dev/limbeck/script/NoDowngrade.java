package dev.limbeck.script;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A revision says that it cannot be undone. */
public final class NoDowngrade extends Problem {
    NoDowngrade(RevisionId id, String file) {
        super(
                Exit.FAILED,
                "Revision " + id + " cannot be undone: its file has no downgrade section",
                List.of(Place.of(file)),
                "Nothing was run. Add a line `-- +downgrade` and the SQL below it, empty if there is nothing to undo; or"
                        + " downgrade no further than to " + id + ".");
    }
}
