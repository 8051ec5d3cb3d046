package dev.limbeck.graph;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A revision names itself as what comes before it. */
public final class SelfReference extends Problem {
    SelfReference(RevisionId id, String role, Place place) {
        super(
                Exit.GRAPH,
                "Revision %s names itself as its %s".formatted(id, role),
                List.of(place),
                "Name the revision that it follows, or remove the line.");
    }
}
