package dev.limbeck.target;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A relative word comes to where history forks, or starts from several revisions. */
public final class AmbiguousWalk extends Problem {
    private AmbiguousWalk(Word word, List<RevisionId> ways, String remedy) {
        super(Exit.GRAPH, "'" + word.text() + "' could lead several ways: " + RevisionId.join(ways), List.of(), remedy);
    }

    /** The ways lie on different branches, and naming one of these makes it clear. */
    static AmbiguousWalk amongBranches(Word word, List<RevisionId> ways) {
        String steps = (word.steps() < 0 ? "-" : "+") + Math.abs(word.steps());
        return new AmbiguousWalk(word, ways, "Name the revision, or the branch: LABEL@" + word.name() + steps + ".");
    }

    /** Only a revision makes it clear. */
    static AmbiguousWalk amongRevisions(Word word, List<RevisionId> ways) {
        return new AmbiguousWalk(word, ways, "Name the revision: `limbeck history` lists all.");
    }
}
