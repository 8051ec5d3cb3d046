package dev.limbeck.plan;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.Collection;
import java.util.List;

/** A downgrade names a revision that does not lie below where the database is. */
public final class NotBelow extends Problem {
    NotBelow(RevisionId destination, Collection<RevisionId> rows) {
        super(
                Exit.GRAPH,
                "Destination " + destination + " is not a valid downgrade target from current head(s) "
                        + (rows.isEmpty() ? "<base>" : RevisionId.join(rows)),
                List.of(),
                "Name a revision below that: `limbeck history -r :current` lists them, newest first.");
    }
}
