package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.time.Duration;
import java.util.List;

/** Another session holds the lock, for longer than this run would wait. */
public final class RunUnderWay extends Problem {
    RunUnderWay(String who, LockHolder holder, Duration patience) {
        super(
                Exit.FAILED,
                "The lock is held by " + who + ": " + holder,
                List.of(),
                "Nothing was run%s. Run the command again when that has ended; where it hangs, SELECT pg_terminate_backend(%d) ends it."
                        .formatted(patience.isZero() ? "" : " within --lock-timeout", holder.backend()));
    }
}
