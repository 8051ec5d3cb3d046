package dev.limbeck.workspace;

import dev.limbeck.database.BadUrl;
import dev.limbeck.database.CannotConnect;
import dev.limbeck.database.DatabaseFailed;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Reparenting;
import dev.limbeck.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Whether the project's database has applied what is to move. */
final class AppliedCheck {
    private static final int PATIENCE_SECONDS = 2;

    private AppliedCheck() {}

    /**
     * Asks the database, if it answers soon.
     *
     * @param moves at least one
     * @param notice is told where it was not asked
     * @throws AppliedAlready if it has applied what moves
     */
    static void check(Project project, List<Reparenting> moves, Consumer<String> notice) {
        RevisionGraph graph = project.graph();
        List<RevisionId> known = rows(project, moves, notice).stream()
                .filter(row -> graph.find(row).isPresent())
                .toList();
        Set<RevisionId> applied = graph.requirements().ancestors(known);
        for (Reparenting move : moves) {
            if (move.moved().stream().anyMatch(applied::contains)) {
                throw new AppliedAlready(graph, move, applied);
            }
        }
    }

    /** The rows of the database; none, and a word about it, where it does not answer soon. */
    private static List<RevisionId> rows(Project project, List<Reparenting> moves, Consumer<String> notice) {
        String unasked = "Not asked whether the database has applied "
                + RevisionId.join(moves.stream().map(move -> move.root().id()).toList()) + ": ";
        if (project.config().isEmbedded()) {
            notice.accept(unasked + "the embedded PostgreSQL is not started for a rebase.");
            return List.of();
        }
        try {
            return ProjectDatabase.rowsWithin(PATIENCE_SECONDS, project);
        } catch (CannotConnect | DatabaseFailed | BadUrl | NoDatabase unreachable) {
            notice.accept(unasked + firstLine(unreachable));
            return List.of();
        }
    }

    private static String firstLine(Problem problem) {
        return problem.getMessage().lines().findFirst().orElse("it cannot be reached");
    }
}
