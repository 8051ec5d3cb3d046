package dev.limbeck.scratch;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** PostgreSQL does not run as root, and root may not be anybody else here. */
final class RootRefused extends Problem {
    RootRefused() {
        super(
                Exit.FAILED,
                "the embedded PostgreSQL does not run as root, and `unshare -U` is not permitted here",
                List.of(),
                "Run limbeck as another user, or put the URL of a PostgreSQL server in the place of `embedded`.");
    }
}
