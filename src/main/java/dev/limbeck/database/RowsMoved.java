package dev.limbeck.database;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** The version table is not as it was when the plan was made. */
public final class RowsMoved extends Problem {
    RowsMoved(RevisionId row) {
        this("its row for " + row + " came or went meanwhile");
    }

    RowsMoved(List<RevisionId> planned, List<RevisionId> found) {
        this("the plan starts from " + shown(planned) + ", the database is at " + shown(found));
    }

    private RowsMoved(String what) {
        super(
                Exit.FAILED,
                "Something else changed the version table: " + what,
                List.of(),
                "Nothing of this revision stays. See that nobody else migrates this database now, and run again.");
    }

    private static String shown(List<RevisionId> rows) {
        return rows.isEmpty() ? "<base>" : RevisionId.join(rows);
    }
}
