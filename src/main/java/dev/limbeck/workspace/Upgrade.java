package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Standing;
import dev.limbeck.plan.Direction;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.Planner;
import dev.limbeck.plan.Resume;
import dev.limbeck.target.Targets;
import java.util.List;
import java.util.function.Supplier;

/**
 * Applies what a target needs and is not applied.
 *
 * @param appliesSkipped whether revisions are run first that lie below where the database is and were never applied
 */
public record Upgrade(String target, boolean appliesSkipped, Resume resume) implements Move {

    @Override
    public Direction direction() {
        return Direction.UPGRADE;
    }

    @Override
    public String again() {
        return (appliesSkipped ? "--apply-skipped " : "") + target;
    }

    /**
     * Plans it.
     *
     * @throws RevisionsSkipped if revisions were skipped, and this does not apply them
     * @throws RevisionUnfinished if a revision was begun and not finished, and this does not go on with it
     * @throws UnfinishedOtherwise if this cannot go on with it
     */
    @Override
    public Plan plan(RevisionGraph graph, Supplier<Standing> standing) {
        List<RevisionId> targets = new Targets(graph, () -> Current.declared(graph, standing.get())).upgradeTo(target);
        Standing now = standing.get();
        Planner planner = new Planner(graph, now);
        Plan resumed = Unfinished.plan(graph, now, this);
        List<RevisionId> rows = resumed.after();
        Plan onward = planner.upgrade(rows, targets);
        List<RevisionId> skipped =
                now.skipped().stream().filter(id -> !resumed.touches(id)).toList();
        if (!skipped.isEmpty() && !appliesSkipped) {
            String resuming = resume == Resume.NEVER ? "" : "--resume ";
            throw new RevisionsSkipped(graph, skipped, "limbeck upgrade " + resuming + "--apply-skipped " + target);
        }
        return resumed.then(planner.catchUp(rows, skipped)).then(onward);
    }
}
