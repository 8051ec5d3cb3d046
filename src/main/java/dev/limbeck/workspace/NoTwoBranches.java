package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** Two branches are to be compared, and more are open than two. */
public final class NoTwoBranches extends Problem {
    NoTwoBranches(List<RevisionId> heads) {
        super(
                Exit.GRAPH,
                "There are " + heads.size() + " heads: " + RevisionId.join(heads),
                List.of(),
                "Name two of them:\n    limbeck conflicts " + heads.get(0) + " " + heads.get(1));
    }
}
