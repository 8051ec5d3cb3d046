package dev.limbeck.target;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A relative word comes to where history forks, or starts from several revisions. */
public final class AmbiguousWalk extends Problem {
    AmbiguousWalk(Word word, List<RevisionId> ways) {
        super(
                Exit.GRAPH,
                "'" + word.text() + "' could lead several ways: " + RevisionId.join(ways),
                List.of(),
                word.hasBranch()
                        ? "Name the revision: `limbeck history` lists all."
                        : "Name the revision, or the branch: LABEL@" + word.text() + ".");
    }
}
