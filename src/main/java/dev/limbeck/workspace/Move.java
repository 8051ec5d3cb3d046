package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.ledger.Event;
import dev.limbeck.ledger.Standing;
import dev.limbeck.plan.Direction;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.Resume;
import java.util.function.Supplier;

/** A way to move a database along the graph. */
public sealed interface Move permits Upgrade, Downgrade, Stamp, Replay {

    /** What it does with each revision, in the end. */
    Direction direction();

    /** The word for it. */
    default String word() {
        return direction().word();
    }

    /** The target, as it was typed. */
    String target();

    /** What is typed to make the same move once more, behind its word. */
    default String again() {
        return target();
    }

    /** Whether it goes the way of what was begun. */
    default boolean isWayOf(Event begun) {
        return begun.entry().kind().word().equals(direction().word());
    }

    /** How it goes on with what was begun and not finished. */
    Resume resume();

    /**
     * Plans it.
     *
     * @param standing where the database is; asked after the target is found to be clear, unless the target starts there
     */
    Plan plan(RevisionGraph graph, Supplier<Standing> standing);
}
