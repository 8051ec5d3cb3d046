package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A revision does not say what applying it does. */
public final class NoUpgrade extends Problem {
    NoUpgrade(String file) {
        super(
                Exit.FAILED,
                "This revision has no section to upgrade",
                List.of(Place.of(file)),
                "Add a line `-- +upgrade` and the SQL below it; leave it empty if there is nothing to do.");
    }
}
