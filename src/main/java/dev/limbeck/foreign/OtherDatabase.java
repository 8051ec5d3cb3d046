package dev.limbeck.foreign;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** Alembic is not set up for PostgreSQL. */
public final class OtherDatabase extends Problem {
    private OtherDatabase(String message, List<String> command) {
        super(
                Exit.FAILED,
                message,
                List.of(),
                "Nothing was written. Set the URL that env.py takes to one of PostgreSQL, such as postgresql://host/name: no"
                        + " server is asked. See what it writes with `" + String.join(" ", command) + "`.");
    }

    static OtherDatabase said(String name, List<String> command) {
        return new OtherDatabase("Alembic writes its SQL for " + name + " here, not for PostgreSQL", command);
    }

    static OtherDatabase unsaid(List<String> command) {
        return new OtherDatabase(
                "Alembic does not say for which database it writes its SQL, and begins no transaction, as it would for"
                        + " PostgreSQL",
                command);
    }
}
