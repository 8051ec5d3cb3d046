package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Reparenting;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;
import java.util.Set;

/** What is to move has been applied: moved, it would hide what comes below it from the database for good. */
public final class AppliedAlready extends Problem {
    /**
     * Names what has been applied of what moves.
     *
     * @param applied all that the database has applied
     */
    AppliedAlready(RevisionGraph graph, Reparenting move, Set<RevisionId> applied) {
        super(
                Exit.GRAPH,
                "The database has already applied "
                        + RevisionId.join(
                                move.moved().stream().filter(applied::contains).toList())
                        + ", and would never run " + move.onto() + " below it",
                List.of(),
                remedy(graph, move, applied.contains(move.onto())));
    }

    private static String remedy(RevisionGraph graph, Reparenting move, boolean isOtherApplied) {
        RevisionId head = headAbove(graph, move.root().id());
        RevisionId otherHead = headAbove(graph, move.onto());
        String below =
                move.root().isBase() ? "base" : move.root().parents().get(0).value();
        String down = "Take it down first, then rebase and upgrade:\n    limbeck downgrade " + below + "\n";
        String otherWay = isOtherApplied
                ? ""
                : "or move the other branch behind it, if no database has applied that:\n    limbeck rebase "
                        + otherHead + " --onto " + head + "\n";
        return down + otherWay + "or join the two, which is safe everywhere:\n    limbeck merge " + otherHead + " "
                + head + " -m \"merge\"";
    }

    private static RevisionId headAbove(RevisionGraph graph, RevisionId revision) {
        return graph.parentage().descendants(List.of(revision)).stream()
                .filter(graph::isHead)
                .findFirst()
                .orElseThrow();
    }
}
