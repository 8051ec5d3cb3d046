package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Standing;
import dev.limbeck.plan.Reparenting;
import dev.limbeck.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Whether the project's database has run what is to move, and would miss what that comes to follow. */
public final class AppliedCheck {
    private static final int PATIENCE_SECONDS = 2;

    private final Project project;
    private final Consumer<String> notice;

    /**
     * Asks nothing yet.
     *
     * @param notice is told, a line at a time, where the database was not asked
     */
    public AppliedCheck(Project project, Consumer<String> notice) {
        this.project = project;
        this.notice = notice;
    }

    /**
     * Asks the database, if it answers soon.
     *
     * @param command the rebase as it was typed; the ways out are told with it
     * @throws AppliedAlready if it has applied what moves, and would miss what comes below that
     */
    public void check(Rebased change, String command) {
        standing(change).ifPresent(now -> {
            List<RevisionId> missed = missed(now, now.under(change.after()));
            if (!missed.isEmpty()) {
                throw new AppliedAlready(
                        project.graph(), now, change, missed, new AppliedAlready.Ways(command, Published.ids(project)));
            }
        });
    }

    /** What a change of the files puts below what was applied, and was never applied itself; parents first. */
    private static List<RevisionId> missed(Standing now, Standing then) {
        return RevisionId.without(then.skipped(), now.skipped());
    }

    /** How the database stands; empty, and a word about it, where it does not answer soon. */
    private Optional<Standing> standing(Rebased change) {
        try {
            return Optional.of(ProjectDatabase.standingWithin(PATIENCE_SECONDS, project, notice));
        } catch (Problem untold) {
            List<RevisionId> roots = change.moves().stream()
                    .map(Reparenting::root)
                    .map(root -> root.id())
                    .toList();
            notice.accept("Not asked whether the database has applied " + RevisionId.join(roots) + ": "
                    + untold.getMessage().lines().findFirst().orElse("it cannot be reached"));
            return Optional.empty();
        }
    }
}
