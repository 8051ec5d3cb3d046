package dev.limbeck.scratch;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.time.Duration;
import java.util.List;

/** Another command uses the embedded PostgreSQL, for longer than this one would wait. */
final class ServerInUse extends Problem {
    ServerInUse(String holder, Duration patience) {
        super(
                Exit.FAILED,
                "Another limbeck command uses the embedded PostgreSQL" + holder,
                List.of(),
                "Nothing was run%s. Run the command again when that has ended."
                        .formatted(patience.isZero() ? "" : " within --lock-timeout"));
    }
}
