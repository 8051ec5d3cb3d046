package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** The ledger does not say of a revision that is under way what this run wrote last. */
public final class ProgressMoved extends Problem {
    ProgressMoved() {
        super(
                Exit.FAILED,
                "Something else goes on with the revision that this run has begun",
                List.of(),
                "The statement that was under way is rolled back, where it could be. See that nobody else migrates this"
                        + " database now, and run again with --resume.");
    }
}
