package dev.limbeck.workspace;

import dev.limbeck.impact.Impact;
import dev.limbeck.impact.Impact.Basis;
import dev.limbeck.impact.TableWork;
import dev.limbeck.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Puts what was seen on a scratch database in the place of what rules say, as far as it tells more. */
final class Measured {
    private static final String NOT_SEEN =
            "It cannot be measured where it does not run in the transaction of a revision.";

    /** What they read depends on the planner, and so on how many rows there are. */
    private static final Set<String> OF_ROWS =
            Set.of("insert", "update", "delete", "merge", "select", "with", "values", "table", "copy");

    private Measured() {}

    /**
     * Returns what is known of each statement.
     *
     * @param ruled by the rules, one for each statement
     * @param seen on a scratch database, for as many of the first statements as were seen
     */
    static List<Impact> over(List<Statement> statements, List<Impact> ruled, List<Impact> seen) {
        List<Impact> known = new ArrayList<>();
        for (Statement statement : statements) {
            int index = known.size();
            Impact rule = ruled.get(index);
            known.add(index < seen.size() ? over(statement, rule, seen.get(index)) : unseen(rule));
        }
        return known;
    }

    private static Impact unseen(Impact rule) {
        List<String> remarks = new ArrayList<>(rule.remarks());
        remarks.add(NOT_SEEN);
        return new Impact(rule.basis(), rule.locks(), rule.work(), remarks);
    }

    private static Impact over(Statement statement, Impact rule, Impact seen) {
        boolean isOfRows = OF_ROWS.contains(statement.firstWord().toLowerCase(Locale.ROOT));
        List<TableWork> work = isOfRows
                ? rule.work()
                : seen.work().stream().map(each -> emptied(each, rule)).toList();
        return new Impact(Basis.MEASURED, seen.locks(), work, List.of());
    }

    /** A table that is emptied gets new files as one that is written anew does. */
    private static TableWork emptied(TableWork seen, Impact rule) {
        boolean isEmptied = rule.work().stream().anyMatch(work -> work.kind() == TableWork.Kind.EMPTY);
        return isEmptied ? new TableWork(seen.table(), TableWork.Kind.EMPTY, true) : seen;
    }
}
