package dev.limbeck.script;

import dev.limbeck.script.PythonToken.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a revision in Python hands values to a connection beside its SQL. Alembic drops those when it writes SQL instead of
 * running it, and says nothing.
 */
public final class PassedValues {
    private static final Set<String> OPEN = Set.of("(", "[", "{");
    private static final Set<String> CLOSED = Set.of(")", "]", "}");

    private PassedValues() {}

    /** Returns which of {@code upgrade} and {@code downgrade} do so; both where it is done beside them. */
    public static Set<String> functions(Path file) {
        PythonSource source = PythonSource.of(file, RevisionFile.read(file).content());
        PythonStatements statements = new PythonStatements(source.code());
        Set<String> both = Set.of(Body.UPGRADE, Body.DOWNGRADE);
        Set<String> found = new TreeSet<>();
        Set<String> inside = both;
        for (PythonStatement statement = statements.next(); statement != null; statement = statements.next()) {
            if (statement.isAtMargin()) {
                boolean isOne = statement.word(0).equals("def") && both.contains(statement.word(1));
                inside = isOne ? Set.of(statement.word(1)) : both;
            }
            if (isIn(statement)) {
                found.addAll(inside);
            }
        }
        return found;
    }

    private static boolean isIn(PythonStatement statement) {
        List<PythonToken> tokens = statement.tokens();
        for (int index = 2; index < tokens.size() - 1; index++) {
            boolean isCall = statement.word(index).equals("execute")
                    && statement.word(index - 1).equals(".")
                    && statement.word(index + 1).equals("(");
            if (isCall && !statement.word(index - 2).equals("op") && hasMore(statement, index + 2)) {
                return true;
            }
        }
        return false;
    }

    /** Whether anything but the end follows the first comma of a call. */
    private static boolean hasMore(PythonStatement statement, int start) {
        int depth = 0;
        for (int index = start; index < statement.tokens().size() && depth >= 0; index++) {
            String word = statement.word(index);
            boolean isSign = statement.tokens().get(index).kind() == Kind.SIGN;
            if (isSign && OPEN.contains(word)) {
                depth++;
            } else if (isSign && CLOSED.contains(word)) {
                depth--;
            } else if (isSign && depth == 0 && word.equals(",")) {
                return !statement.word(index + 1).equals(")");
            }
        }
        return false;
    }
}
