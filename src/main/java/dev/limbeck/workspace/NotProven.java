package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** What a database skipped is not run behind what it ran, as the order matters, or may matter. */
public final class NotProven extends Problem {
    private static final String WAYS =
            "Nothing was run, and no file changed. Take down what was run, and run both in the order of the files:"
                    + " --replay in the place of --apply-missing.";

    private NotProven(String message, String remedy) {
        super(Exit.CHECK, message, List.of(), remedy);
    }

    static NotProven matters(Commutation found) {
        return new NotProven(found.sentence(), WAYS);
    }

    static NotProven severalEnds(List<RevisionId> ends) {
        return new NotProven(
                "Whether the order matters is told of two branches, and these are ends of one side: "
                        + RevisionId.join(ends),
                WAYS);
    }
}
