package dev.limbeck.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * What runs as one where a revision does not run in a transaction: a single statement, or all that the file has from
 * BEGIN to COMMIT.
 *
 * @param statements at least one, in their order
 */
public record Unit(List<Statement> statements) {
    public Unit {
        statements = List.copyOf(statements);
    }

    /**
     * Puts statements together, in their order.
     *
     * @throws UnpairedTransaction if a transaction is begun that does not end, ended that was not begun, or chained
     */
    public static List<Unit> of(List<Statement> statements) {
        List<Unit> units = new ArrayList<>();
        List<Statement> open = new ArrayList<>();
        for (Statement statement : statements) {
            boolean isControl = statement.kind() == Statement.Kind.TRANSACTION_CONTROL && !endsPrepared(statement);
            boolean isInside = !open.isEmpty();
            if (isControl) {
                check(statement, open);
            }
            open.add(statement);
            if (isControl == isInside) {
                units.add(new Unit(open));
                open.clear();
            }
        }
        if (!open.isEmpty()) {
            throw UnpairedTransaction.unended(open.get(0));
        }
        return units;
    }

    private static void check(Statement control, List<Statement> open) {
        boolean begins = Words.of(control).begins("begin") || Words.of(control).begins("start");
        if (begins != open.isEmpty()) {
            throw begins ? UnpairedTransaction.unended(open.get(0)) : UnpairedTransaction.unbegun(control);
        }
        if (Words.of(control).find(0, "and", "chain") >= 0) {
            throw UnpairedTransaction.chained(control);
        }
    }

    /** COMMIT PREPARED ends no transaction of the session's own. */
    private static boolean endsPrepared(Statement statement) {
        return Words.of(statement).at(1, "prepared");
    }

    /** Whether the file itself begins and ends the transaction. */
    public boolean hasOwnTransaction() {
        return statements.size() > 1;
    }

    /** The last statement. */
    public Statement last() {
        return statements.get(statements.size() - 1);
    }

    /** Whether its own transaction is ended so that what it did stays. */
    public boolean commits() {
        Words words = Words.of(last());
        return hasOwnTransaction() && (words.begins("commit") || words.begins("end"));
    }

    /** What it leaves in the catalog, where it cannot be written down in the transaction that it runs in. */
    public Effect effect() {
        return Effect.of(last());
    }

    /** The statements that set something for the session, and so have to be sent to each new one. */
    public List<Statement> settings() {
        return hasOwnTransaction() && !commits()
                ? List.of()
                : statements.stream().filter(Unit::isSetting).toList();
    }

    private static boolean isSetting(Statement statement) {
        Words words = Words.of(statement);
        boolean isSet = words.begins("set")
                && !words.at(1, "local")
                && !words.at(1, "transaction")
                && !words.at(1, "constraints");
        return isSet
                || words.begins("reset")
                || words.begins("load")
                || words.begins("select", "set_config", "(")
                || words.begins("select", "pg_catalog", ".", "set_config", "(");
    }
}
