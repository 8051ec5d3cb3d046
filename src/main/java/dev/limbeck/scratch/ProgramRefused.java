package dev.limbeck.scratch;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program of the embedded PostgreSQL that the system does not run. */
final class ProgramRefused extends Problem {
    ProgramRefused(Path program, IOException cause) {
        super(
                Exit.FAILED,
                program + " cannot be run: " + cause.getMessage(),
                List.of(),
                "Set XDG_CACHE_HOME to a directory in which programs may be run.");
        initCause(cause);
    }
}
