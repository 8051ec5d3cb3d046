package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** The database has not applied every head. */
public final class NotAtHeads extends Problem {
    NotAtHeads(List<RevisionId> missing) {
        super(
                Exit.CHECK,
                "Database is not on all head revisions; not applied: " + RevisionId.join(missing),
                List.of(),
                "Run `limbeck upgrade heads`.");
    }
}
