package dev.limbeck.scratch;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/** Data that another major version of PostgreSQL has made, which none but that one can read. */
final class OtherMajorVersion extends Problem {
    OtherMajorVersion(Path directory, String found, String ours) {
        super(
                Exit.FAILED,
                "%s holds data of PostgreSQL %s, and the embedded PostgreSQL is %s".formatted(directory, found, ours),
                List.of(Place.of(directory.toString())),
                """
                To keep the data, dump them with PostgreSQL %2$s and load them into the new one.
                To begin anew: mv '%1$s' '%1$s-%2$s'""".formatted(directory, found));
    }
}
