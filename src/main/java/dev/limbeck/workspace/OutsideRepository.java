package dev.limbeck.workspace;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/** Git cannot tell of all revisions whose they are. */
public final class OutsideRepository extends Problem {
    OutsideRepository(Path folder, Path repository) {
        super(
                Exit.USAGE,
                "This version location is no part of the repository in " + repository
                        + ", so git cannot tell whose its revisions are",
                List.of(Place.of(folder.toString())),
                "Name both ends: `limbeck rebase REV --onto REV`.");
    }
}
