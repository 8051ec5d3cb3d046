package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A revision is to count as undone that was not begun and left unfinished. */
public final class NotBegun extends Problem {
    NotBegun(RevisionId id) {
        super(
                Exit.CHECK,
                "Revision " + id + " is not unfinished",
                List.of(),
                "To undo what is applied: `limbeck downgrade`. To write where the database is: `limbeck stamp`.");
    }
}
