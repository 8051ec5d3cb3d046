package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Reparenting;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** What is to move has been applied: moved, it would hide what comes below it from the database for good. */
public final class AppliedAlready extends Problem {
    AppliedAlready(RevisionGraph graph, Reparenting move, List<RevisionId> applied) {
        super(
                Exit.GRAPH,
                "The database has already applied " + RevisionId.join(applied) + ", and would never run " + move.onto()
                        + " below it",
                List.of(),
                remedy(graph, move));
    }

    private static String remedy(RevisionGraph graph, Reparenting move) {
        RevisionId head = headAbove(graph, move.root().id());
        RevisionId otherHead = headAbove(graph, move.onto());
        String below =
                move.root().isBase() ? "base" : move.root().parents().get(0).value();
        return """
                Take it down first, then rebase and upgrade:
                    limbeck downgrade %s
                or move the other branch behind it, if no database has applied that:
                    limbeck rebase %s --onto %s
                or join the two, which is safe everywhere:
                    limbeck merge %s %s -m "merge\"""".formatted(below, otherHead, head, otherHead, head);
    }

    private static RevisionId headAbove(RevisionGraph graph, RevisionId revision) {
        return graph.parentage().descendants(List.of(revision)).stream()
                .filter(graph::isHead)
                .findFirst()
                .orElseThrow();
    }
}
