package dev.limbeck.foreign;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** The files do not tell which tool they are of. */
public final class NotRecognised extends Problem {
    NotRecognised(List<String> tools) {
        super(
                Exit.USAGE,
                tools.isEmpty()
                        ? "There is no file that a known tool would take for a migration"
                        : "These may be migrations of " + String.join(", ", tools),
                List.of(),
                tools.isEmpty()
                        ? "Name the folder in which the migrations themselves lie."
                        : "Name the tool, as in `limbeck import " + tools.get(0) + " DIR`.");
    }
}
