package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A revision is to count as applied that does not lie below where the database is. */
public final class NotCovered extends Problem {
    NotCovered(RevisionId id) {
        super(
                Exit.CHECK,
                "Revision " + id + " does not lie below where the database is: it was not skipped",
                List.of(),
                "To write that the database is there: `limbeck stamp " + id + "`.");
    }
}
