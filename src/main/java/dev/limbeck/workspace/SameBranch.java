package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** Two revisions are to be compared that lie one behind the other already. */
public final class SameBranch extends Problem {
    SameBranch(RevisionId first, RevisionId second) {
        super(
                Exit.GRAPH,
                first.equals(second)
                        ? "Revision " + first + " is named twice"
                        : "Revisions " + first + " and " + second + " lie on one branch: their order is decided",
                List.of(),
                "Name the ends of two branches; `limbeck heads` prints those that are open.");
    }
}
