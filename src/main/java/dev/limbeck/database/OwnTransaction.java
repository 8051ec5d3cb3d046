package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import dev.limbeck.sql.Statement;
import java.util.List;
import java.util.Locale;

/** A revision begins or ends a transaction itself. */
public final class OwnTransaction extends Problem {
    OwnTransaction(Statement statement) {
        super(
                Exit.FAILED,
                "A revision runs in one transaction together with its version row, and cannot hold "
                        + statement.text().split("\\s+", 2)[0].toUpperCase(Locale.ROOT),
                List.of(statement.place()),
                "Nothing was run. Take the statement out; the transaction begins and ends around the revision by"
                        + " itself.");
    }
}
