package dev.limbeck.cli;

import dev.limbeck.problem.Exit;
import dev.limbeck.workspace.MergeFinish;
import dev.limbeck.workspace.MergeHook;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code merge-hook}. */
@Command(
        name = "merge-hook",
        description = {
            "Put one branch behind the other where git has merged them. Git runs this, where `limbeck init --git` has told it"
                    + " to.",
            "The change goes into the commit of the merge."
        })
final class MergeHookCommand extends MenuCommand {
    private static final String SQUASHED = "1";

    @Parameters(index = "0", paramLabel = "HOOK", description = "Which hook runs it: post-merge or pre-commit.")
    private String hook = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SQUASH",
            description = "What git tells post-merge: 1 where nothing is committed.")
    private String squash = "";

    @Override
    Exit run() {
        MergeFinish.State state = state();
        Path folder = limbeck().directory();
        MergeFinish finish =
                MergeFinish.plan(folder, state, limbeck().surroundings().environment(), this::say);
        if (finish.changes().isEmpty()) {
            return Exit.DONE;
        }
        GitProgram git = new GitProgram(folder, limbeck().surroundings().environment());
        git.checkUnchanged(finish.paths());
        finish.write();
        git.stage(finish.paths());
        finish.changes().forEach(change -> change.lines().forEach(this::say));
        if (state == MergeFinish.State.COMMITTED && !git.putIntoLastCommit()) {
            say("The merge is signed: `git commit --amend --no-edit` takes the change and signs anew.");
        }
        return Exit.DONE;
    }

    private MergeFinish.State state() {
        MergeHook named = MergeHook.called(hook)
                .orElseThrow(() -> new ParameterException(
                        spec().commandLine(),
                        "Nothing is to do in a hook '" + hook + "', only in "
                                + String.join(" and ", MergeHook.words())));
        return named == MergeHook.POST_MERGE && !squash.equals(SQUASHED)
                ? MergeFinish.State.COMMITTED
                : MergeFinish.State.OPEN;
    }
}
