package dev.limbeck.workspace;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A run of somebody else came between what was planned and the lock. */
public final class MovedMeanwhile extends Problem {
    MovedMeanwhile() {
        super(
                Exit.FAILED,
                "Somebody else moved the database meanwhile",
                List.of(),
                "Nothing was run, and no file changed. Run it again.");
    }
}
