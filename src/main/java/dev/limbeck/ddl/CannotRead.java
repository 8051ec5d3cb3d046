package dev.limbeck.ddl;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** pgCodeKeeper does not understand a schema, so that there is no SQL for what differs. */
public final class CannotRead extends Problem {
    CannotRead(Throwable cause) {
        super(
                Exit.FAILED,
                "The SQL of the difference cannot be written: " + cause.getMessage(),
                List.of(),
                "Run `limbeck diff` without --sql: it names what differs.");
        initCause(cause);
    }
}
