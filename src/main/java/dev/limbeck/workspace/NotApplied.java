package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A change of a file is to be accepted that no database has run. */
public final class NotApplied extends Problem {
    NotApplied(RevisionId id) {
        super(
                Exit.CHECK,
                "Revision " + id + " is not applied here",
                List.of(),
                "There is nothing to accept: its file is run as it is when the database gets there.");
    }
}
