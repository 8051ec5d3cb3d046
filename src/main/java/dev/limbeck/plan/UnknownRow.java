package dev.limbeck.plan;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Nearest;
import dev.limbeck.problem.Problem;
import java.util.List;

/** The version table names a revision that no file declares. */
public final class UnknownRow extends Problem {
    UnknownRow(RevisionId row, RevisionGraph graph) {
        super(
                Exit.GRAPH,
                "The database is at revision " + row + ", which no file declares",
                List.of(),
                Nearest.question(Nearest.to(
                                row.value(),
                                graph.revisions().stream()
                                        .map(each -> each.id().value())
                                        .toList()))
                        + "Check out the branch or release that has its file. If the revision was given up, write where"
                        + " the database really is with `limbeck stamp --purge REV`.");
    }
}
