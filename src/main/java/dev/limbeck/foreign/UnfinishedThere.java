package dev.limbeck.foreign;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** Another tool has begun a migration in the database, and has not come to its end. */
public final class UnfinishedThere extends Problem {
    UnfinishedThere(String tool, String version, String remedy) {
        super(
                Exit.CHECK,
                "The table of " + tool + " says that " + version + " failed, or was begun and not finished",
                List.of(),
                "Nothing was stamped. " + remedy);
    }
}
