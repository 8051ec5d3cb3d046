package dev.limbeck.database;

import dev.limbeck.ledger.Event;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import dev.limbeck.sql.Statement;
import java.util.List;

/** A run was ended while a statement ran, and nothing tells whether the statement has finished. */
public final class StatementInDoubt extends Problem {
    StatementInDoubt(Event event, Statement statement) {
        super(
                Exit.CHECK,
                "The %s of %s was ended %s, and nobody knows whether that has finished"
                        .formatted(
                                event.entry().kind().word(),
                                event.id(),
                                event.progress().told()),
                List.of(statement.place()),
                "Nothing was run. Look into the database, and say what to do: with `--in-doubt repeat` it runs again, with"
                        + " `--in-doubt skip` it counts as finished.");
    }
}
