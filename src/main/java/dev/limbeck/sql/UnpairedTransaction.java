package dev.limbeck.sql;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;
import java.util.Locale;

/** A revision that runs outside of a transaction begins one without an end, ends one that it has not begun, or chains. */
public final class UnpairedTransaction extends Problem {
    private UnpairedTransaction(String what, Statement statement, String remedy) {
        super(Exit.FAILED, what, List.of(statement.place()), "Nothing was run. " + remedy);
    }

    static UnpairedTransaction unended(Statement begin) {
        return new UnpairedTransaction(
                "Nothing ends the transaction that begins here",
                begin,
                "Write COMMIT; behind its last statement. What stands between the two runs as one.");
    }

    static UnpairedTransaction unbegun(Statement end) {
        return new UnpairedTransaction(
                end.text().split("\\s+", 2)[0].toUpperCase(Locale.ROOT) + " without a BEGIN before it",
                end,
                "Take it out, or write BEGIN; before the first statement of the transaction.");
    }

    static UnpairedTransaction chained(Statement end) {
        return new UnpairedTransaction(
                "A chained transaction cannot be gone on with from its middle",
                end,
                "Write COMMIT; and a BEGIN; of its own for the next one.");
    }
}
