package dev.limbeck.workspace;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A revision is looked for and not found. */
public final class Nowhere extends Problem {
    private Nowhere(String message, String remedy) {
        super(Exit.GRAPH, message, List.of(), remedy);
    }

    static Nowhere of(String name) {
        return new Nowhere(
                "No branch, tag or past commit here has a revision '" + name + "'",
                "`git fetch --all --tags` brings what others have pushed since; in a shallow clone, `git fetch --unshallow`"
                        + " the past.");
    }

    /** Shorter ones are taken for nothing but themselves. */
    static Nowhere tooShort(String name, int shortest) {
        return new Nowhere(
                "No branch, tag or past commit here has a revision '" + name
                        + "', and as the beginning of an id it is too" + " short",
                "Write at least " + shortest + " characters of the id, or all of it.");
    }
}
