package dev.limbeck.workspace;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Key;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A new revision is to be written where no revisions are read from. */
public final class NotAVersionFolder extends Problem {
    NotAVersionFolder(Path folder, List<Path> folders, Key key) {
        super(
                Exit.USAGE,
                "This is none of the version locations",
                List.of(Place.of(folder.toString())),
                "Take one of those that " + key + " names, or have it name this one too: "
                        + folders.stream().map(Path::toString).collect(Collectors.joining(", ")) + ".");
    }
}
