package dev.limbeck.workspace;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A script is to start from where the database is, and at the same time without a look at it. */
public final class NoStart extends Problem {
    NoStart(String word) {
        super(
                Exit.USAGE,
                "'" + word + "' means where the database is, which is not asked where a start is given",
                List.of(),
                "Name the revisions to start from, or base; or leave the start out to begin where the database is.");
    }
}
