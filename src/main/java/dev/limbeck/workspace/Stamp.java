package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Moved;
import dev.limbeck.ledger.Standing;
import dev.limbeck.plan.Direction;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.Planner;
import dev.limbeck.plan.Resume;
import dev.limbeck.target.Destination;
import dev.limbeck.target.Targets;
import java.util.List;
import java.util.function.Supplier;

/**
 * Writes where a database is, and runs nothing.
 *
 * @param words the targets
 * @param purge whether all rows are removed first, known or not
 */
public record Stamp(List<String> words, boolean purge) implements Move {
    public Stamp {
        words = List.copyOf(words);
    }

    @Override
    public Direction direction() {
        return Direction.STAMP;
    }

    @Override
    public String target() {
        return String.join(" ", words);
    }

    @Override
    public Resume resume() {
        return Resume.NEVER;
    }

    @Override
    public Plan plan(RevisionGraph graph, Supplier<Standing> standing) {
        Supplier<List<RevisionId>> kept = purge ? List::of : () -> Current.declared(graph, standing.get());
        Targets targets = new Targets(graph, kept);
        List<Destination> destinations =
                words.stream().flatMap(word -> targets.stampTo(word).stream()).toList();
        Planner planner = purge ? new Planner(graph) : new Planner(graph, standing.get());
        return planner.stamp(kept.get(), destinations);
    }

    /** Returns what its plan means for the revisions. */
    Moved moved(Standing standing, Plan plan) {
        return purge ? standing.purgedTo(plan.after()) : standing.stampedAt(plan.after());
    }
}
