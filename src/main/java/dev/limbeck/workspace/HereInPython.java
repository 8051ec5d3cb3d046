package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/** A revision that is to be imported is one of the project already, in Python. */
public final class HereInPython extends Problem {
    HereInPython(RevisionId id, Path file) {
        super(
                Exit.USAGE,
                "Revision " + id + " is here already, in Python",
                List.of(Place.of(file.toString())),
                "Nothing was written. Have versionLocations in alembic.yaml name a folder of its own for what is imported,"
                        + " and not that of Alembic's revisions.");
    }
}
