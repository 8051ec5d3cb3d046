package dev.limbeck.foreign;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A folder is neither that of an Alembic project nor that of its scripts. */
public final class NoScripts extends Problem {
    NoScripts() {
        super(
                Exit.USAGE,
                "There is no alembic.ini with a script_location here, and no env.py",
                List.of(),
                "Name the folder in which alembic.ini lies, or the one with env.py and versions.");
    }
}
