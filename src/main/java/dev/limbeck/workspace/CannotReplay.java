package dev.limbeck.workspace;

import dev.limbeck.problem.Problem;
import dev.limbeck.script.NoDowngrade;

/** What was run above what was skipped cannot be taken down. */
public final class CannotReplay extends Problem {
    CannotReplay(NoDowngrade irreversible) {
        super(
                irreversible.exit(),
                String.valueOf(irreversible.getMessage()),
                irreversible.places(),
                "Nothing was run, and no file changed. Add a line `-- +downgrade` and the SQL below it, empty if there is"
                        + " nothing to undo; or leave it where it is, if it is proven that the order does not matter:"
                        + " --apply-missing in the place of --replay.");
    }
}
