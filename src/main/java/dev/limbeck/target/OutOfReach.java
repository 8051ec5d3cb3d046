package dev.limbeck.target;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A relative word walks past the end of history. */
public final class OutOfReach extends Problem {
    OutOfReach(Word word, String reason) {
        super(
                Exit.GRAPH,
                "'" + word.text() + "' leads nowhere: " + reason,
                List.of(),
                "Take fewer steps, or name the revision: `limbeck history` lists all.");
    }
}
