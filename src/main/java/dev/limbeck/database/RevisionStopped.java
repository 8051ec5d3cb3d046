package dev.limbeck.database;

import dev.limbeck.ledger.Progress;
import dev.limbeck.plan.Direction;
import dev.limbeck.plan.RevisionStep;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;

/** A revision that runs outside of a transaction stopped half-way; what was done of it stays. */
public final class RevisionStopped extends Problem {
    private final transient RevisionStep step;
    private final transient Failure failure;
    private final transient Progress progress;
    private final boolean isConnected;

    RevisionStopped(RevisionStep step, Failure failure, Progress progress, boolean isConnected) {
        this(step, failure, progress, isConnected, "TARGET");
    }

    private RevisionStopped(RevisionStep step, Failure failure, Progress progress, boolean isConnected, String target) {
        super(
                Exit.FAILED,
                "%s of %s stopped %s:\n%s%s"
                        .formatted(
                                capital(step.direction().word()),
                                step.revision().id(),
                                progress.told(),
                                failure.verdict().equals(Failure.FAILED) ? "" : "It " + failure.verdict() + ":\n",
                                failure.detail()),
                failure.places(),
                "%s %s. Go on there: `limbeck %s --resume %s`."
                        .formatted(
                                done(progress),
                                isConnected ? cure(failure) : "The connection is lost: see to the server",
                                step.direction().word(),
                                target));
        this.step = step;
        this.failure = failure;
        this.progress = progress;
        this.isConnected = isConnected;
        if (failure.cause() != null) {
            initCause(failure.cause());
        }
    }

    /**
     * Returns the same of a run that was on its way somewhere.
     *
     * @param direction of the run; where the revision went the other way, nothing is known of where it goes on to
     * @param target as it is typed
     */
    public RevisionStopped toward(Direction direction, String target) {
        return step.direction() == direction ? new RevisionStopped(step, failure, progress, isConnected, target) : this;
    }

    private static String cure(Failure failure) {
        String cure = failure.cure();
        return cure.endsWith(",") ? cure.substring(0, cure.length() - 1) : cure;
    }

    private static String done(Progress progress) {
        return progress.done() == 0
                ? "None of its statements is done."
                : "Of its %d statements %d are done, and stay.".formatted(progress.all(), progress.done());
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
