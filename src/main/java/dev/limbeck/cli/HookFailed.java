package dev.limbeck.cli;

import dev.limbeck.config.Hook;
import dev.limbeck.config.HookMoment;
import dev.limbeck.plan.Direction;
import dev.limbeck.plan.RevisionStep;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A program that is run around a run did not do what it was started for. */
public final class HookFailed extends Problem {
    private HookFailed(String message, Hook hook, String remedy) {
        super(Exit.FAILED, message, List.of(hook.place()), remedy);
    }

    static HookFailed beforeRun(Hook hook, String end) {
        return new HookFailed(
                said(HookMoment.BEFORE_RUN, hook, end),
                hook,
                "Nothing was run, and the database is as it was. See to the program and run the command again.");
    }

    static HookFailed afterRevision(RevisionStep step, Hook hook, String end) {
        String done = step.direction() == Direction.UPGRADE ? "applied" : "undone";
        return new HookFailed(
                said(HookMoment.AFTER_REVISION, hook, end),
                hook,
                ("Revision %s is %s and stays so; the run ended there. Do what the program should have done for it, and run"
                                + " the command again for what is left: no hook hears of %s again.")
                        .formatted(step.revision().id(), done, step.revision().id()));
    }

    static HookFailed afterRun(Hook hook, String end) {
        return new HookFailed(
                said(HookMoment.AFTER_RUN, hook, end),
                hook,
                "The run is done, and stays. Do what the program should have done: another run would have nothing to do.");
    }

    /** What there is to say beside the error for which it was run. */
    static String onFailure(Hook hook, String end) {
        return "warning: " + said(HookMoment.ON_FAILURE, hook, end);
    }

    private static String said(HookMoment moment, Hook hook, String end) {
        return "Hook " + moment.key() + " `" + hook + "` " + end;
    }
}
