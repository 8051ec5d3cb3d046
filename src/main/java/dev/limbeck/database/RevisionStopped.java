package dev.limbeck.database;

import dev.limbeck.ledger.Progress;
import dev.limbeck.plan.RevisionStep;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.sql.SQLException;
import java.util.List;

/** A revision that runs outside of a transaction stopped half-way; what was done of it stays. */
public final class RevisionStopped extends Problem {
    RevisionStopped(RevisionStep step, List<Place> places, Progress progress, boolean isConnected, SQLException cause) {
        super(
                Exit.FAILED,
                "%s of %s stopped %s:\n%s"
                        .formatted(
                                capital(step.direction().word()),
                                step.revision().id(),
                                progress.told(),
                                ServerMessage.of(cause)),
                places,
                "%s %s Go on there: `limbeck %s --resume TARGET`."
                        .formatted(
                                done(progress),
                                isConnected ? "Correct the statement." : "The connection is lost: see to the server.",
                                step.direction().word()));
        initCause(cause);
    }

    private static String done(Progress progress) {
        return progress.done() == 0
                ? "Nothing of it was done."
                : "Of its %d statements %d are done, and stay.".formatted(progress.all(), progress.done());
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
