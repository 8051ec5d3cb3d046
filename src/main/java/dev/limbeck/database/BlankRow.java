package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A row of the version table names no revision. */
public final class BlankRow extends Problem {
    BlankRow(String table) {
        super(
                Exit.GRAPH,
                "The version table " + table + " has a row without a revision",
                List.of(),
                "Delete the row, or write anew where the database really is with `limbeck stamp --purge REV`.");
    }
}
