package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import dev.limbeck.sql.SqlQuote;
import java.util.List;

/** A role may not do with the version table or the ledger what a command has to. */
public final class MissingRight extends Problem {
    MissingRight(String role, String missing, String table, List<String> needed) {
        super(
                Exit.FAILED,
                "Role " + role + " has no right to " + missing + " on " + table,
                List.of(),
                "Nothing was changed. Let the owner of the table grant it:\n    GRANT " + String.join(", ", needed)
                        + " ON " + table + " TO " + SqlQuote.name(role) + ";");
    }
}
