package dev.limbeck.scratch;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/** A server that is still running long after it was told to stop. */
final class ServerWillNotStop extends Problem {
    ServerWillNotStop(long pid, Path directory) {
        super(
                Exit.FAILED,
                "process %d, a PostgreSQL that uses %s, does not stop".formatted(pid, directory),
                List.of(Place.of(directory.toString())),
                "Wait until it has written its data, or end it: kill -QUIT " + pid);
    }
}
