package dev.limbeck.scratch;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A user who may write nowhere. */
final class NoCache extends Problem {
    NoCache() {
        super(
                Exit.FAILED,
                "there is no directory to unpack the embedded PostgreSQL in",
                List.of(),
                "Set XDG_CACHE_HOME to a directory of your own.");
    }
}
