package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Direction;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.Planner;
import dev.limbeck.target.Destination;
import dev.limbeck.target.Targets;
import java.util.List;
import java.util.function.Supplier;

/** Undoes what follows a target. */
public record Downgrade(String target) implements Move {

    @Override
    public Direction direction() {
        return Direction.DOWNGRADE;
    }

    @Override
    public Plan plan(RevisionGraph graph, Supplier<List<RevisionId>> rows) {
        Destination destination = new Targets(graph, rows).downgradeTo(target);
        return new Planner(graph).downgrade(rows.get(), destination);
    }
}
