package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** Another tool has passed over revisions that come before some that it has applied. */
public final class SkippedThere extends Problem {
    SkippedThere(String table, List<RevisionId> skipped) {
        super(
                Exit.CHECK,
                "The database lacks what comes before others that " + table + " names: " + RevisionId.join(skipped),
                List.of(),
                "Nothing was written. Have the tool apply them too, out of order, and type the same again.");
    }
}
