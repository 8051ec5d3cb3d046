package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** The lock is not where the revisions would run. */
public final class LockElsewhere extends Problem {
    LockElsewhere() {
        super(
                Exit.FAILED,
                "The lock was taken in another database than the revisions would run in",
                List.of(),
                "Nothing was run. Let url and lockUrl in alembic.yaml lead to the same database on the same server, and"
                        + " write the one host that takes changes where a URL names several.");
    }
}
