package dev.limbeck.workspace;

import dev.limbeck.ledger.Event;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A revision was begun on the database, and not finished. */
public final class RevisionUnfinished extends Problem {
    private RevisionUnfinished(Event event, String target) {
        super(
                Exit.CHECK,
                "Begun and not finished: %s (%s)\n%s"
                        .formatted(event.id(), event.progress().told(), event.told()),
                List.of(),
                "Go on where it stopped:\n    limbeck "
                        + event.entry().kind().word() + " --resume " + target
                        + "\nor, where it was finished or taken back by hand, say so:\n    limbeck stamp --assume-applied "
                        + event.id() + " --reason TEXT\n    limbeck stamp --assume-undone " + event.id()
                        + " --reason TEXT");
    }

    /** Names what stands in the way of a move. */
    static RevisionUnfinished before(Event event, Move move) {
        return new RevisionUnfinished(event, move.isWayOf(event) ? move.again() : "TARGET");
    }

    /** Names what stands in the way of being at the head. */
    static RevisionUnfinished before(Event event) {
        return new RevisionUnfinished(event, "TARGET");
    }
}
