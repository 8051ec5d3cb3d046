package dev.limbeck.workspace;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** Another tool has noted nothing in the database. */
public final class NoForeignTable extends Problem {
    NoForeignTable(String tool, String table) {
        super(
                Exit.CHECK,
                "There is no table " + table + " in the database, in which " + tool + " notes what is applied",
                List.of(),
                "Nothing was written. Name it with --table [SCHEMA.]TABLE if it is called otherwise; leave out --stamp if "
                        + tool + " was never run here.");
    }
}
