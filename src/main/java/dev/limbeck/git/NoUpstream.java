package dev.limbeck.git;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** It is not clear what the upstream is. */
public final class NoUpstream extends Problem {
    private NoUpstream(String message, String remedy) {
        super(Exit.USAGE, message, List.of(), remedy);
    }

    static NoUpstream notFetched(String remote, boolean isShallow) {
        return new NoUpstream(
                "No branch of the remote " + remote + " is here to tell whose revision is whose"
                        + (isShallow ? ": the clone is shallow" : ""),
                fetch(remote + "/main", isShallow) + "Or name the upstream: `limbeck rebase --upstream REF`.");
    }

    static NoUpstream severalMerged(int count) {
        return new NoUpstream(
                "The merge that is going on joins " + count + " others at once",
                "Say which of them is the upstream: `limbeck rebase --upstream REF`.");
    }

    /** The command that brings a remote's branch. */
    static String fetch(String name, boolean isShallow) {
        int slash = name.indexOf('/');
        String remote = slash > 0 ? name.substring(0, slash) : "origin";
        String branch = slash > 0 ? name.substring(slash + 1) : name;
        return "Bring it, with `git fetch " + (isShallow ? "--depth=1 " : "") + remote + " " + "+refs/heads/" + branch
                + ":refs/remotes/" + remote + "/" + branch + "`.\n";
    }
}
