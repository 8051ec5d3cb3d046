package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A pooler gives every transaction another session of the server, so that none can hold a lock for a whole run. */
public final class SharedBackends extends Problem {
    SharedBackends() {
        super(
                Exit.FAILED,
                "The URL leads to a pooler that changes the server's session with every transaction, as PgBouncer does"
                        + " with pool_mode=transaction: no lock can be held through it",
                List.of(),
                """
                Nothing was run. Write as lockUrl in alembic.yaml a URL that leads to the server itself; the revisions run through url all the same.
                Or write `lock: none` there, and see yourself that no other run is under way.""");
    }
}
