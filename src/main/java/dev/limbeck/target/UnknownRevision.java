package dev.limbeck.target;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Nearest;
import dev.limbeck.problem.Problem;
import java.util.List;

/** No revision, prefix or label is called so. */
public final class UnknownRevision extends Problem {
    private static final int SHORT = 4;

    UnknownRevision(String name, List<String> nearest) {
        super(
                Exit.GRAPH,
                "No revision or branch label '" + name + "'",
                List.of(),
                Nearest.question(nearest)
                        + (name.length() < SHORT
                                ? "What has fewer than four characters is found only by its whole name. "
                                : "")
                        + "`limbeck history` lists all.");
    }
}
