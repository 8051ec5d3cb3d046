package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** What a database skipped is not run behind what it ran, as the order matters, or may matter. */
public final class NotProven extends Problem {
    private static final String UNCHANGED = "Nothing was run, and no file changed. ";
    private static final String REPLAY =
            "ake down what was run, and run both in the order of the files: --replay in the"
                    + " place of --apply-missing.";
    private static final String WAYS = UNCHANGED + "T" + REPLAY;
    private static final String WAYS_OF_ROWS =
            UNCHANGED + "Prove it with rows such as the database has: --seed FILE loads them. Or t" + REPLAY;

    private NotProven(String message, String remedy) {
        super(Exit.CHECK, message, List.of(), remedy);
    }

    /** Of two branches whose order matters, or may matter for their rows. */
    static NotProven of(Commutation found) {
        return new NotProven(found.sentence(), found.unproven().isEmpty() ? WAYS : WAYS_OF_ROWS);
    }

    static NotProven severalEnds(List<RevisionId> ends) {
        return new NotProven(
                "Whether the order matters is told of two branches, and these are ends of one side: "
                        + RevisionId.join(ends),
                WAYS);
    }
}
