package dev.limbeck.database;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.RevisionStep;
import dev.limbeck.plan.Step;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.sql.SQLException;
import java.util.List;

/** A step failed and was rolled back; what was committed before it stays. */
public final class StepFailed extends Problem {
    StepFailed(Step step, List<Place> places, List<Step> kept, List<RevisionId> rows, SQLException cause) {
        super(
                Exit.FAILED,
                "%s failed:\n%s".formatted(name(step), ServerMessage.of(cause)),
                places,
                kept(kept) + " The database is at " + (rows.isEmpty() ? "<base>" : RevisionId.join(rows))
                        + ". Correct the statement and run the command again.");
        initCause(cause);
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
        return "Nothing of it stays; done before it and kept: "
                + steps.get(0).direction().word() + " of " + names + ".";
    }
}
