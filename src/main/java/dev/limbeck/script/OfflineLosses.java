package dev.limbeck.script;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where a revision in Python does with a connection what Alembic leaves out in silence when it writes SQL instead of running
 * it. What is done by {@code op} it writes, or says that it cannot.
 */
public final class OfflineLosses {
    /** What reads from a result, or runs a query to read from it. */
    private static final Set<String> READING = Set.of(
            "scalar", "scalars", "scalar_one", "scalar_one_or_none", "fetchone", "fetchall", "fetchmany", "fetchval");

    private OfflineLosses() {}

    /** Returns the first loss of {@code upgrade} and {@code downgrade}; one beside them may be of either. */
    public static Map<String, OfflineLoss> functions(Path file) {
        PythonSource source = PythonSource.of(file, RevisionFile.read(file).content());
        PythonStatements statements = new PythonStatements(source.code());
        Set<String> both = Set.of(Body.UPGRADE, Body.DOWNGRADE);
        Map<String, OfflineLoss> found = new TreeMap<>();
        Set<String> inside = both;
        for (PythonStatement statement = statements.next(); statement != null; statement = statements.next()) {
            if (statement.isAtMargin()) {
                boolean isOne = statement.word(0).equals("def") && both.contains(statement.word(1));
                inside = isOne ? Set.of(statement.word(1)) : both;
            }
            Optional<OfflineLoss> loss = in(statement);
            if (loss.isPresent()) {
                inside.forEach(function -> found.putIfAbsent(function, loss.get()));
            }
        }
        return found;
    }

    private static Optional<OfflineLoss> in(PythonStatement statement) {
        List<PythonCall> calls = PythonCall.allIn(statement).stream()
                .filter(call -> !call.receiver().equals("op"))
                .toList();
        List<PythonCall> runs =
                calls.stream().filter(call -> call.method().equals("execute")).toList();
        if (runs.stream().anyMatch(PythonCall::hasMoreArguments)) {
            return Optional.of(OfflineLoss.VALUES);
        }
        boolean isRead = calls.stream().anyMatch(call -> READING.contains(call.method()))
                || runs.stream().anyMatch(call -> !call.isAlone());
        return isRead ? Optional.of(OfflineLoss.ROWS) : Optional.empty();
    }
}
