package dev.limbeck.database;

import dev.limbeck.ledger.Event;
import dev.limbeck.ledger.Progress;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import dev.limbeck.sql.Statement;
import java.util.List;

/** A statement that commits by itself was ended while it ran, or failed, and nothing tells what it has done. */
public final class StatementInDoubt extends Problem {
    StatementInDoubt(Event event, Statement statement) {
        super(
                Exit.CHECK,
                "The %s of %s %s %s, and nobody knows %s"
                        .formatted(
                                event.entry().kind().word(),
                                event.id(),
                                isFailed(event) ? "failed" : "was ended",
                                event.progress().told(),
                                isFailed(event) ? "what that had committed by itself" : "whether that has finished"),
                List.of(statement.place()),
                "Nothing was run. Look into the database, and say what to do: with `--in-doubt repeat` it runs again, with"
                        + " `--in-doubt skip` it counts as finished.");
    }

    private static boolean isFailed(Event event) {
        return event.progress().next() == Progress.Next.FAILED;
    }
}
