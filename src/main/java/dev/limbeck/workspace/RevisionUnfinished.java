package dev.limbeck.workspace;

import dev.limbeck.ledger.Event;
import dev.limbeck.ledger.Standing;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A revision was begun on the database, and not finished. */
public final class RevisionUnfinished extends Problem {
    private RevisionUnfinished(Event event) {
        super(
                Exit.CHECK,
                "Begun and not finished: " + event.id() + "\n" + event.told(),
                List.of(),
                "Go on where it stopped: `limbeck " + event.entry().kind().word() + " --resume TARGET`.");
    }

    /**
     * Demands that nothing is unfinished.
     *
     * @throws RevisionUnfinished if something is
     */
    static void check(Standing standing) {
        standing.unfinished().stream().findFirst().ifPresent(event -> {
            throw new RevisionUnfinished(event);
        });
    }
}
