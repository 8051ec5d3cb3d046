package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
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
                "Check out the branch or release that has its file. If the revision was given up, undo it with what the"
                        + " ledger kept of it:\n    limbeck downgrade --from-ledger " + id
                        + "@-1\nif it was undone by hand:\n    limbeck stamp --assume-undone " + id + " --reason TEXT");
    }
}
