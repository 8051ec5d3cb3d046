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
    record State(List<Step> kept, List<RevisionId> rows, boolean isConnected) {}

    StepFailed(Step step, List<Place> places, State state, SQLException cause) {
        super(
                Exit.FAILED,
                "%s failed:\n%s".formatted(name(step), ServerMessage.of(cause)),
                places,
                "%s %s %s".formatted(kept(state.kept()), where(state), cure(state, cause)));
        initCause(cause);
    }

    private static String where(State state) {
        String rows = state.rows().isEmpty() ? "<base>" : RevisionId.join(state.rows());
        return state.isConnected()
                ? "The database is at " + rows + "."
                : "The connection is lost; before the step the database was at " + rows + ".";
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

    private static String kept(List<Step> steps) {
        if (steps.isEmpty()) {
            return "Nothing was changed.";
        }
        String names = steps.stream()
                .map(step -> step instanceof RevisionStep revision
                        ? revision.revision().id().value()
                        : "stamp")
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        return "It was rolled back. Done before it in this run, and kept: " + names + ".";
    }
}
