package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** The files of applied revisions say something else than what was run, and the project does not allow that. */
public final class RevisionsEdited extends Problem {
    RevisionsEdited(RevisionGraph graph, List<RevisionId> edited) {
        super(
                Exit.CHECK,
                "Edited since they were applied here: " + RevisionId.join(edited),
                edited.stream()
                        .map(id -> Place.of(graph.get(id).origin().file()))
                        .toList(),
                "Nothing was run. Bring the files back to what was run, or, where the database is right as it is, say so"
                        + " with `limbeck accept REV --reason TEXT`.");
    }
}
