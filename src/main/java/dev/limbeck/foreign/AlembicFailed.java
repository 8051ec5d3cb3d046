package dev.limbeck.foreign;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** Alembic came to no revision at all. */
public final class AlembicFailed extends Problem {
    AlembicFailed(AlembicCall call, String words) {
        super(
                Exit.FAILED,
                "Alembic writes no SQL of a revision: " + words,
                List.of(),
                "Nothing was written. Mend it until `" + String.join(" ", call.command())
                        + "` prints SQL; name the project's own Alembic, as in --program 'poetry run alembic' or 'flask db';"
                        + " or import without it, with --program none.");
    }
}
