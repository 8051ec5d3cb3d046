package dev.limbeck.workspace;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Standing;
import dev.limbeck.plan.Direction;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.Planner;
import dev.limbeck.plan.Resume;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Undoes what is applied above what was skipped, runs what was skipped, and then again what was undone: what a database has
 * run comes into the order of the files. Without anything skipped there is nothing to do.
 */
public record Replay() implements Move {

    @Override
    public Direction direction() {
        return Direction.UPGRADE;
    }

    @Override
    public String word() {
        return "replay";
    }

    @Override
    public String target() {
        return "current";
    }

    @Override
    public Resume resume() {
        return Resume.NEVER;
    }

    /**
     * Plans it.
     *
     * @throws dev.limbeck.plan.UnknownRow if no file declares a row
     * @throws RevisionUnfinished if a revision was begun and not finished
     */
    @Override
    public Plan plan(RevisionGraph graph, Supplier<Standing> standing) {
        Standing now = standing.get();
        Plan nothing = Unfinished.plan(graph, now, this);
        Current.declared(graph, now);
        List<RevisionId> skipped = now.skipped();
        return skipped.isEmpty()
                ? nothing
                : new Planner(graph, now).replay(now.traceable(), above(graph, now), skipped);
    }

    /** What is applied above what was skipped, as it was applied, parents first. */
    static List<Revision> above(RevisionGraph graph, Standing standing) {
        Set<RevisionId> above = graph.requirements().descendants(standing.skipped());
        return graph.parentsFirst(above).stream()
                .filter(standing::isApplied)
                .map(standing::asApplied)
                .toList();
    }
}
