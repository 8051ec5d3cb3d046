package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.UnknownRow;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A change of a file is to be accepted, and the revision has none any more. */
public final class NothingToAccept extends Problem {
    NothingToAccept(RevisionId id) {
        super(
                Exit.CHECK,
                "Revision " + id + " was applied here, and no file declares it: there is no change to accept",
                List.of(),
                UnknownRow.undoing(id) + "\nif it was undone by hand:\n    limbeck stamp --assume-undone " + id
                        + " --reason TEXT");
    }
}
