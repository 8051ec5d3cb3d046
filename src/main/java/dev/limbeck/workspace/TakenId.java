package dev.limbeck.workspace;

import dev.limbeck.graph.Revision;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A new revision is to have the id of another. */
public final class TakenId extends Problem {
    TakenId(Revision holder) {
        super(
                Exit.GRAPH,
                "Revision " + holder.id() + " exists already",
                List.of(Place.of(holder.origin().file())),
                "Leave --rev-id away for a new random id, or name another.");
    }
}
