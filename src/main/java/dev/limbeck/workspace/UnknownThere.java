package dev.limbeck.workspace;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** Another tool has applied migrations that are not among those that were imported. */
public final class UnknownThere extends Problem {
    UnknownThere(String table, List<String> keys) {
        super(
                Exit.CHECK,
                table + " names what no file here is: " + String.join(", ", keys),
                List.of(),
                "Nothing was written. Import the files that were deployed there.");
    }
}
