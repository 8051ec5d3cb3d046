package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** The revisions do not stand side by side: there is nothing to join. */
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
                "Leave " + lower + " away: what follows " + upper
                        + " follows both. `limbeck heads` lists what stands side by side.");
    }

    static NotMergeable joined(RevisionId one, RevisionId other, RevisionId merge) {
        return new NotMergeable(
                "Revision %s and %s are already joined by %s".formatted(one, other, merge),
                "Nothing is to do for these two: `limbeck heads` lists what stands side by side. --splice joins them once"
                        + " more.");
    }
}
