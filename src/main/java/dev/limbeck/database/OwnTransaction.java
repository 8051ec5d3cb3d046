package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import dev.limbeck.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Revisions begin or end transactions themselves. */
public final class OwnTransaction extends Problem {
    OwnTransaction(List<Statement> statements) {
        super(
                Exit.FAILED,
                "A revision runs in one transaction together with its version row, and cannot hold "
                        + statements.stream()
                                .map(OwnTransaction::command)
                                .distinct()
                                .collect(Collectors.joining(", ")),
                statements.stream().map(Statement::place).toList(),
                "Nothing was run. Take them out; the transaction begins and ends around the revision by itself.");
    }

    private static String command(Statement statement) {
        return statement.firstWord().toUpperCase(Locale.ROOT);
    }
}
