package dev.limbeck.database;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Direction;
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
            return kept.stream().map(State::name).collect(Collectors.joining(", "));
        }

        private static String name(Step step) {
            if (!(step instanceof RevisionStep revision)) {
                return "stamp";
            }
            String id = revision.revision().id().value();
            return step.direction() == Direction.DOWNGRADE ? "downgrade of " + id : id;
        }

        String where() {
            String shown = rows.isEmpty() ? "<base>" : RevisionId.join(rows);
            return isConnected
                    ? "The database is at " + shown + "."
                    : "The connection is lost; before the step the database was at " + shown + ".";
        }
    }

    private final transient Step step;
    private final transient Failure failure;
    private final transient State state;

    StepFailed(Step step, Failure failure, State state) {
        this(
                step,
                failure,
                state,
                (state.kept().isEmpty() ? "Nothing was changed. " : "It was rolled back. " + kept(state))
                        + state.where(),
                " and run the command again.");
    }

    private StepFailed(Step step, Failure failure, State state, String where, String then) {
        super(
                Exit.FAILED,
                name(step) + " " + failure.verdict() + ":\n" + failure.detail(),
                failure.places(),
                where + " " + failure.cure(state.isConnected()) + then);
        this.step = step;
        this.failure = failure;
        this.state = state;
        if (failure.cause() != null) {
            initCause(failure.cause());
        }
    }

    /** Returns the same of a run before which files were changed. */
    public StepFailed behindFiles() {
        return state.kept().isEmpty()
                ? new StepFailed(
                        step,
                        failure,
                        state,
                        "The files have changed, and the database has not. " + state.where(),
                        " and run the same command again. To go back instead, undo the change of the files.")
                : new StepFailed(
                        step,
                        failure,
                        state,
                        "The files have changed. In the database it was rolled back. " + kept(state) + state.where(),
                        " and run the same command again, and then `limbeck upgrade heads`.");
    }

    private static String name(Step step) {
        String word = step.direction().word();
        String capital = Character.toUpperCase(word.charAt(0)) + word.substring(1);
        return step instanceof RevisionStep revision
                ? capital + " " + revision.revision().id()
                : capital;
    }

    private static String kept(State state) {
        return "Done before it in this run, and kept: " + state.keptNames() + ". ";
    }
}
