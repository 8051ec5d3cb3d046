package dev.limbeck.script;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A header is written in a way that nothing but a person should change. */
public final class CannotReparent extends Problem {
    CannotReparent(RevisionId parent, Place place) {
        super(
                Exit.FAILED,
                "The parent cannot be changed without changing more of this header",
                List.of(place),
                "Nothing was changed. Write " + parent + " into it as its parent, by hand.");
    }
}
