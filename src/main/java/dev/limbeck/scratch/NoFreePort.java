package dev.limbeck.scratch;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.io.IOException;
import java.util.List;

/** A machine without a free port on the loopback interface. */
final class NoFreePort extends Problem {
    NoFreePort(IOException cause) {
        super(
                Exit.FAILED,
                "the embedded PostgreSQL finds no free port on the loopback interface: " + cause.getMessage(),
                List.of(),
                "Let limbeck listen on localhost, or put the URL of a PostgreSQL server in the place of `embedded`.");
        initCause(cause);
    }
}
