package dev.limbeck.workspace;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A server is too old for the SQL of a difference to be written. */
public final class TooOldForSql extends Problem {
    /** The oldest major version that pgCodeKeeper reads. */
    static final int OLDEST = 14;

    private TooOldForSql(int version) {
        super(
                Exit.FAILED,
                "The SQL of a difference needs PostgreSQL " + OLDEST + "; here is one of version " + version,
                List.of(),
                "Run `limbeck diff` without --sql: it names what differs. Where only `scratch` in alembic.yaml leads to an"
                        + " old server, name another.");
    }

    /**
     * Demands a server that is new enough.
     *
     * @param version its major version
     */
    static void check(int version) {
        if (version < OLDEST) {
            throw new TooOldForSql(version);
        }
    }
}
