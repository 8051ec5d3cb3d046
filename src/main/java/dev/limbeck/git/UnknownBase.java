package dev.limbeck.git;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** What is to be merged into is not here, not wholly here, or has nothing to do with what is checked out. */
public final class UnknownBase extends Problem {
    private UnknownBase(Exit exit, String message, String remedy) {
        super(exit, message, List.of(), remedy);
    }

    static UnknownBase noCommit(String name, boolean isShallow) {
        return new UnknownBase(
                Exit.USAGE,
                "No commit is called '" + name + "' here",
                "Bring it here, such as by `git fetch" + (isShallow ? " --unshallow" : "")
                        + " origin main`; `git branch --all` lists what is here.");
    }

    static UnknownBase leftOut(String path) {
        return new UnknownBase(
                Exit.FAILED,
                "The partial clone has left out " + path,
                "`git fetch --refetch --no-filter` brings what was left out.");
    }

    static UnknownBase nothingInCommon(String name, boolean isShallow) {
        return new UnknownBase(
                Exit.FAILED,
                "HEAD and " + name + " have no commit in common"
                        + (isShallow ? ", as the clone was cut off before it" : ""),
                isShallow
                        ? "Bring the history here: `git fetch --unshallow`; for actions/checkout, `fetch-depth: 0`."
                        : "Name the branch that this one began on.");
    }
}
