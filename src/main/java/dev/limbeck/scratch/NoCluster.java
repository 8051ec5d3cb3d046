package dev.limbeck.scratch;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/** A data directory in which there is something, and no cluster. */
final class NoCluster extends Problem {
    NoCluster(Path directory) {
        super(
                Exit.FAILED,
                directory + " is not empty and holds no PostgreSQL data",
                List.of(Place.of(directory.toString())),
                "Move it away; the embedded PostgreSQL makes a new one in its place.");
    }
}
