package dev.limbeck.workspace;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A new revision is to be written where no revisions are read from. */
public final class NotAVersionFolder extends Problem {
    NotAVersionFolder(Path folder, List<Path> folders) {
        super(
                Exit.USAGE,
                "This is none of the version locations",
                List.of(Place.of(folder.toString())),
                "Add it to versionLocations in alembic.yaml, or take one of: "
                        + folders.stream().map(Path::toString).collect(Collectors.joining(", ")) + ".");
    }
}
