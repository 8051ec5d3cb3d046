package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A new revision is to follow one that others follow already. */
public final class NotAHead extends Problem {
    NotAHead(RevisionId id) {
        super(
                Exit.GRAPH,
                "Revision " + id + " is not a head revision",
                List.of(),
                "Name a head, which `limbeck heads` lists, or begin a branch there with --splice.");
    }
}
