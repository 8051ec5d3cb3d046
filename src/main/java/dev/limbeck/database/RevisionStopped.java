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
                "%s %s%s. %s"
                        .formatted(
                                done(progress),
                                isConnected ? "" : "The connection is lost. ",
                                cure(failure.cure(isConnected)),
                                goingOn(progress, "limbeck " + step.direction().word() + " --resume " + target)));
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

    private static String cure(String cure) {
        return cure.endsWith(",") ? cure.substring(0, cure.length() - 1) : cure;
    }

    private static String done(Progress progress) {
        return switch (progress.done()) {
            case 0 -> "None of its statements is done.";
            case 1 -> "Of its %d statements 1 is done, and stays.".formatted(progress.all());
            default -> "Of its %d statements %d are done, and stay.".formatted(progress.all(), progress.done());
        };
    }

    /** Nobody but a person can know what a statement has done that commits by itself. */
    private static String goingOn(Progress progress, String command) {
        boolean isInDoubt = progress.next() != Progress.Next.UNTOUCHED && Traces.isUnknowable(progress.before());
        return isInDoubt
                ? ("The statement may have committed some of its work: look. To run it again and go on:"
                                + " `%s --in-doubt repeat`; to go on behind it: `%s --in-doubt skip`.")
                        .formatted(command, command)
                : "Go on there: `" + command + "`.";
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
