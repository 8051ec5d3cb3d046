package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** Revisions that stand above each other cannot be merged. */
public final class NotMergeable extends Problem {
    private NotMergeable(String message, String remedy) {
        super(Exit.GRAPH, message, List.of(), remedy);
    }

    static NotMergeable twice(RevisionId id) {
        return new NotMergeable("Revision " + id + " is named twice", "Name each revision to merge once.");
    }

    static NotMergeable implied(RevisionId lower, RevisionId upper) {
        return new NotMergeable(
                "Revision %s is an ancestor of %s: there is nothing to merge".formatted(lower, upper),
                "Merge heads that stand side by side: `limbeck heads` lists them.");
    }
}
