package dev.limbeck.cli;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** No variable names an editor, and none of the usual ones is there. */
final class NoEditor extends Problem {
    NoEditor() {
        super(
                Exit.FAILED,
                "There is no editor: VISUAL and EDITOR are not set, and no usual one is on the PATH",
                List.of(),
                "Name one: `EDITOR=vim limbeck edit …`.");
    }
}
