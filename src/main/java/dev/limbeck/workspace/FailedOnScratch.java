package dev.limbeck.workspace;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;

/** A revision does not run on a scratch database, so that nothing can be found out there of what comes behind it. */
public final class FailedOnScratch extends Problem {
    FailedOnScratch(Problem cause) {
        super(
                Exit.FAILED,
                "On a scratch database: " + cause.getMessage(),
                cause.places(),
                "The project's own database was not touched. Correct the statement; what it needs of the server, such as a"
                        + " role or an extension, has to be where `scratch` in alembic.yaml leads.");
        initCause(cause);
    }
}
