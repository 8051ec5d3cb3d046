package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.sql.SQLException;
import java.util.List;

/** The database refused something other than a statement of a revision. */
public final class DatabaseFailed extends Problem {
    DatabaseFailed(String deed, SQLException cause) {
        super(
                Exit.FAILED,
                "The database failed to " + deed + ":\n" + ServerMessage.of(cause),
                List.of(),
                "See to what the server says; what was not committed is undone.");
        initCause(cause);
    }
}
