package dev.limbeck.graph;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Nearest;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A revision names a parent or dependency that no file declares. */
public final class MissingReference extends Problem {
    MissingReference(RevisionId id, String role, String name, Place place, List<String> nearest) {
        super(
                Exit.GRAPH,
                "Revision %s names the %s %s, which no file declares".formatted(id, role, name),
                List.of(place),
                Nearest.question(nearest) + "Correct the line, or restore the file that declares " + name + ".");
    }
}
