package dev.limbeck.database;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.RevisionStep;
import dev.limbeck.plan.Step;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A step failed and was rolled back; what was committed before it stays. */
public final class StepFailed extends Problem {
    private static final Set<String> NOT_IN_A_TRANSACTION = Set.of("25001", "55P04");

    /**
     * What a run leaves behind.
     *
     * @param kept the steps it committed
     * @param rows of the version table, as far as is known
     * @param isConnected whether the server still answers
     */
    record State(List<Step> kept, List<RevisionId> rows, boolean isConnected) {
        String keptNames() {
            return kept.stream()
                    .map(step -> step instanceof RevisionStep revision
                            ? revision.revision().id().value()
                            : "stamp")
                    .collect(Collectors.joining(", "));
        }

        String where() {
            String shown = rows.isEmpty() ? "<base>" : RevisionId.join(rows);
            return isConnected
                    ? "The database is at " + shown + "."
                    : "The connection is lost; before the step the database was at " + shown + ".";
        }
    }

    StepFailed(Step step, List<Place> places, State state, SQLException cause) {
        super(
                Exit.FAILED,
                "%s failed:\n%s".formatted(name(step), ServerMessage.of(cause)),
                places,
                "%s %s %s".formatted(kept(state), state.where(), cure(state, cause)));
        initCause(cause);
    }

    private static String cure(State state, SQLException cause) {
        if (!state.isConnected()) {
            return "See to the server and run the command again.";
        }
        return NOT_IN_A_TRANSACTION.contains(String.valueOf(cause.getSQLState()))
                ? "Put what cannot be in a transaction, or must be committed before it is used, into a revision of its own"
                        + " with `-- transaction: false` in its header, and run the command again."
                : "Correct the statement and run the command again.";
    }

    private static String name(Step step) {
        String word = step.direction().word();
        String capital = Character.toUpperCase(word.charAt(0)) + word.substring(1);
        return step instanceof RevisionStep revision
                ? capital + " " + revision.revision().id()
                : capital;
    }

    private static String kept(State state) {
        return state.kept().isEmpty()
                ? "Nothing was changed."
                : "It was rolled back. Done before it in this run, and kept: " + state.keptNames() + ".";
    }
}
