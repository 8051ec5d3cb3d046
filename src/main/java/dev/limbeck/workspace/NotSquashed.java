package dev.limbeck.workspace;

import dev.limbeck.graph.Revision;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A revision replaces no others. */
public final class NotSquashed extends Problem {
    NotSquashed(Revision revision) {
        super(
                Exit.GRAPH,
                "Revision " + revision.id() + " replaces no others",
                List.of(Place.of(revision.origin().file(), revision.origin().revisionLine())),
                "Name one whose header has `replaces`, or none for all that have.");
    }
}
