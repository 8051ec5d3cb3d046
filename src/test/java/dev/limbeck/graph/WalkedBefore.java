package dev.limbeck.graph;

import java.util.List;

/** Lets the tests of other rooms see what a walk goes down to. */
public final class WalkedBefore {

    private WalkedBefore() {}

    /** Returns all parents, then those dependencies that no ancestor declares as well. */
    public static List<RevisionId> of(RevisionGraph graph, RevisionId id) {
        return graph.walkedBefore(id);
    }
}
