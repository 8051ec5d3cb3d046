package dev.limbeck.target;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A word is not of the grammar of targets. */
public final class MalformedTarget extends Problem {
    MalformedTarget(String text) {
        super(
                Exit.USAGE,
                "'" + text + "' does not name a revision",
                List.of(),
                "Write an id or the start of one, head, heads, base, a branch label, label@head, +2, -1, ID+2 or ID-1;"
                        + " a range A:B only where the command takes one.");
    }
}
