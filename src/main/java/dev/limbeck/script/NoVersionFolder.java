package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/** A version location does not exist. */
public final class NoVersionFolder extends Problem {
    NoVersionFolder(Path folder) {
        super(
                Exit.USAGE,
                "A version location does not exist",
                List.of(Place.of(folder.toString())),
                "Make the folder, or correct the version locations in the configuration.");
    }
}
