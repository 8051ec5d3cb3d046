package dev.limbeck.plan;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the plan of a replay. Meanwhile a revision may be applied without all that the graph has below it, so that the rows
 * are told from what is applied and not from the rows before.
 */
final class Replaying {
    private final RevisionGraph graph;
    private final Set<RevisionId> applied;
    private final List<Step> steps = new ArrayList<>();
    private List<RevisionId> rows;

    Replaying(RevisionGraph graph, Collection<RevisionId> applied) {
        this.graph = graph;
        this.applied = new LinkedHashSet<>(applied);
        this.rows = tips();
    }

    Plan plan(List<Revision> undone, Collection<RevisionId> missing) {
        List<RevisionId> from = rows;
        Map<RevisionId, Revision> former = new LinkedHashMap<>();
        undone.forEach(each -> former.put(each.id(), each));
        Set<RevisionId> run = new LinkedHashSet<>(missing);
        run.addAll(former.keySet());
        List<RevisionId> order = graph.newestFirst(run);
        order.stream().map(former::get).filter(each -> each != null).forEach(this::undo);
        graph.parentsFirst(run).forEach(this::run);
        return new Plan(from, steps);
    }

    private void undo(Revision revision) {
        applied.remove(revision.id());
        steps.add(new RevisionStep(Direction.DOWNGRADE, revision, change()));
    }

    private void run(RevisionId id) {
        applied.add(id);
        steps.add(new RevisionStep(Direction.UPGRADE, graph.get(id), change()));
    }

    private HeadChange change() {
        List<RevisionId> before = rows;
        rows = tips();
        return HeadChange.between(before, rows);
    }

    private List<RevisionId> tips() {
        Set<RevisionId> below = graph.requirements()
                .ancestors(applied.stream()
                        .flatMap(id -> graph.requirements().before(id).stream())
                        .toList());
        return RevisionId.without(List.copyOf(applied), List.copyOf(below));
    }
}
