package dev.limbeck.scratch;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A build that carries the PostgreSQL of another platform than it runs on. */
final class BuiltForAnotherPlatform extends Problem {
    BuiltForAnotherPlatform(String built, String here, IllegalStateException cause) {
        super(
                Exit.FAILED,
                "this limbeck carries the embedded PostgreSQL for %s, and this is %s".formatted(built, here),
                List.of(),
                "Build it here with `mvn package`, or put the URL of a PostgreSQL server in the place of `embedded`.");
        initCause(cause);
    }
}
