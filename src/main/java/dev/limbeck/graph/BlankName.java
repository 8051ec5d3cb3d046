package dev.limbeck.graph;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A revision names something by no characters but blanks. */
public final class BlankName extends Problem {
    BlankName(RevisionId id, String role, Place place) {
        super(
                Exit.GRAPH,
                "Revision %s names a %s that is blank".formatted(id, role),
                List.of(place),
                "Write its name, or remove the line.");
    }
}
