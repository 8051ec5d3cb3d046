package dev.limbeck.workspace;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A revision is looked for and not found. */
public final class Nowhere extends Problem {
    /** Says where it was looked for. */
    public Nowhere(String name) {
        super(
                Exit.GRAPH,
                "No branch, tag or past commit here has a revision '" + name + "'",
                List.of(),
                "`git fetch --all --tags` brings what others have pushed since; in a shallow clone, `git fetch --unshallow`"
                        + " the past.");
    }
}
