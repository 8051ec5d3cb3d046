package dev.limbeck.target;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A word names a revision in the midst of those that another replaces. */
public final class ReplacedRevision extends Problem {
    ReplacedRevision(RevisionId replaced, Revision squash) {
        super(
                Exit.GRAPH,
                "Revision %s is in the midst of those that %s replaces".formatted(replaced, squash.id()),
                List.of(Place.of(squash.origin().file(), squash.origin().revisionLine())),
                "Name %s: with it %s is applied, or is not.".formatted(squash.id(), replaced));
    }
}
