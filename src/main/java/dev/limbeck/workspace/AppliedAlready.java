package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Reparenting;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** What is to move has been applied: moved, it would hide what comes below it from the database for good. */
public final class AppliedAlready extends Problem {
    AppliedAlready(Reparenting move, List<RevisionId> applied) {
        super(
                Exit.GRAPH,
                "The database has already applied " + RevisionId.join(applied) + ", and would never run " + move.onto()
                        + " below it",
                List.of(),
                remedy(move));
    }

    private static String remedy(Reparenting move) {
        RevisionId root = move.root().id();
        String below =
                move.root().isBase() ? "base" : move.root().parents().get(0).value();
        return "Take it down first, then rebase and upgrade:\n    limbeck downgrade " + below
                + "\nor move the other branch behind it, if no database has applied that:\n    limbeck rebase "
                + move.onto() + " --onto " + root + "\nor join the two, which is safe everywhere:\n    limbeck merge "
                + move.onto() + " " + root + " -m \"merge\"";
    }
}
