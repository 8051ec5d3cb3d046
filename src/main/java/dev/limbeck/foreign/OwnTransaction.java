package dev.limbeck.foreign;

import dev.limbeck.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;

/** BEGIN and COMMIT in the SQL of a migration. */
final class OwnTransaction {
    private static final Pattern BEGIN = Pattern.compile("(?i)begin(\\s+(work|transaction))?|start\\s+transaction");
    private static final Pattern COMMIT = Pattern.compile("(?i)(commit|end)(\\s+(work|transaction))?");
    private static final Pattern END = Pattern.compile(COMMIT + "|(?i)(rollback|abort)(\\s+(work|transaction))?");
    private static final Pattern REST_OF_LINE = Pattern.compile("[ \\t]*;[ \\t\\r]*(\\n|\\z)");

    private OwnTransaction() {}

    static boolean isIn(List<Statement> statements) {
        return statements.stream().anyMatch(OwnTransaction::isControl);
    }

    /** Whether there is one, with all statements in it. */
    static boolean isAround(List<Statement> statements) {
        return isAround(statements, COMMIT);
    }

    /** Whether there is one with all statements in it, be it rolled back. */
    static boolean isAroundTrial(List<Statement> statements) {
        return isAround(statements, END);
    }

    private static boolean isAround(List<Statement> statements, Pattern end) {
        return statements.stream().filter(OwnTransaction::isControl).count() == 2
                && BEGIN.matcher(statements.get(0).text()).matches()
                && end.matcher(last(statements).text()).matches();
    }

    private static boolean isControl(Statement statement) {
        return statement.kind() == Statement.Kind.TRANSACTION_CONTROL;
    }

    private static Statement last(List<Statement> statements) {
        return statements.get(statements.size() - 1);
    }

    /** Returns the text with both as comments. */
    static String takenOut(String text, List<Statement> statements) {
        return commented(commented(text, last(statements)), statements.get(0));
    }

    private static String commented(String text, Statement statement) {
        int start = statement.start().offset();
        int end = start + statement.text().length();
        boolean isAlone = statement.start().column() == 1
                && REST_OF_LINE.matcher(text).region(end, text.length()).lookingAt();
        return isAlone
                ? text.substring(0, start) + "-- " + text.substring(start)
                : text.substring(0, start) + "/* " + statement.text() + " */" + text.substring(end);
    }
}
