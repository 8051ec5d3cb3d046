package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Direction;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.Planner;
import dev.limbeck.target.Targets;
import java.util.List;
import java.util.function.Supplier;

/** Applies what a target needs and is not applied. */
public record Upgrade(String target) implements Move {

    @Override
    public Direction direction() {
        return Direction.UPGRADE;
    }

    @Override
    public Plan plan(RevisionGraph graph, Supplier<List<RevisionId>> rows) {
        List<RevisionId> targets = new Targets(graph, rows).upgradeTo(target);
        return new Planner(graph).upgrade(rows.get(), targets);
    }
}
