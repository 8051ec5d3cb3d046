package dev.limbeck.target;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** {@code branch@revision} names a revision that has nothing to do with the branch. */
public final class NotOnBranch extends Problem {
    NotOnBranch(RevisionId id, String branch) {
        super(
                Exit.GRAPH,
                "Revision " + id + " is not a member of branch '" + branch + "'",
                List.of(),
                "Leave the branch away, or name one of its members: `limbeck history -r " + branch + "@base:" + branch
                        + "@head`.");
    }
}
