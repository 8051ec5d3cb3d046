package dev.limbeck.database;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.RevisionStep;
import dev.limbeck.plan.Step;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A step failed and was rolled back; what was committed before it stays. */
public final class StepFailed extends Problem {
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

    StepFailed(Step step, Failure failure, State state) {
        super(
                Exit.FAILED,
                name(step) + " " + failure.verdict() + ":\n" + failure.detail(),
                failure.places(),
                "%s %s %s"
                        .formatted(
                                kept(state),
                                state.where(),
                                (state.isConnected() ? failure.cure() : "See to the server")
                                        + " and run the command again."));
        if (failure.cause() != null) {
            initCause(failure.cause());
        }
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
