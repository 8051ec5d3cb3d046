package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Standing;
import dev.limbeck.plan.Direction;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.Planner;
import dev.limbeck.plan.Resume;
import dev.limbeck.plan.RevisionStep;
import dev.limbeck.plan.Step;
import dev.limbeck.target.Destination;
import dev.limbeck.target.Targets;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Undoes what follows a target.
 *
 * @param isFromLedger whether revisions that no file declares are undone with what the ledger kept of them
 */
public record Downgrade(String target, boolean isFromLedger, Resume resume) implements Move {

    @Override
    public Direction direction() {
        return Direction.DOWNGRADE;
    }

    @Override
    public String again() {
        return (isFromLedger ? "--from-ledger " : "") + target;
    }

    /**
     * Plans it.
     *
     * @throws RevisionsSkipped if it would undo a revision that was never applied
     * @throws RevisionUnfinished if a revision was begun and not finished, and this does not go on with it
     * @throws UnfinishedOtherwise if this cannot go on with it
     */
    @Override
    public Plan plan(RevisionGraph graph, Supplier<Standing> standing) {
        RevisionGraph known = isFromLedger ? standing.get().graph() : graph;
        Supplier<List<RevisionId>> beside = () -> isFromLedger ? standing.get().beside() : List.of();
        Destination destination =
                new Targets(known, () -> Current.declared(known, standing.get()), beside).downgradeTo(target);
        Standing now = standing.get();
        Plan plan = new Planner(known, now).downgrade(Unfinished.plan(known, now, this), destination);
        checkApplied(graph, plan, now.skipped());
        return plan;
    }

    private static void checkApplied(RevisionGraph graph, Plan plan, List<RevisionId> skipped) {
        Set<RevisionId> undone = plan.steps().stream().map(Downgrade::revision).collect(Collectors.toSet());
        List<RevisionId> never = skipped.stream().filter(undone::contains).toList();
        if (!never.isEmpty()) {
            throw new RevisionsSkipped(graph, never, "limbeck upgrade --apply-skipped " + never.get(0));
        }
    }

    private static RevisionId revision(Step step) {
        return ((RevisionStep) step).revision().id();
    }
}
