package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A revision has no file, and the ledger kept nothing that would undo it. */
public final class NothingKept extends Problem {
    NothingKept(RevisionId id) {
        super(
                Exit.FAILED,
                "Revision " + id + " cannot be undone: no file declares it, and the ledger kept no downgrade of it",
                List.of(),
                "Nothing was run. Check out the branch or release that has its file. A downgrade that held a password was"
                        + " not kept.\nWhen it was undone by hand:\n    limbeck stamp --assume-undone " + id
                        + " --reason TEXT");
    }
}
