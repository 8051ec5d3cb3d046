package dev.limbeck.cli;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** What a hook has to change holds changes that are not to be committed yet. */
final class NotAsCommitted extends Problem {
    NotAsCommitted(List<String> files) {
        super(
                Exit.FAILED,
                "One branch is not put behind the other: here are changes that git does not know: "
                        + String.join(", ", files),
                List.of(),
                "Take them in with `git add`, or undo them; then commit again, or `limbeck rebase` if the merge is committed.");
    }
}
