package dev.limbeck.plan;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The rows of the version table while a plan is made: always the tips of what is applied. */
final class Rows {
    private final RevisionGraph graph;
    private final Set<RevisionId> rows;
    private final Map<RevisionId, Integer> appliedAfter = new HashMap<>();

    /** Starts from rows of which none is an ancestor of another. */
    Rows(RevisionGraph graph, Collection<RevisionId> rows) {
        this.graph = graph;
        this.rows = new TreeSet<>(rows);
        graph.requirements().ancestors(rows).forEach(this::countUp);
    }

    HeadChange upgrade(RevisionId id) {
        List<RevisionId> removed = new ArrayList<>(graph.requirements().before(id));
        removed.retainAll(rows);
        countUp(id);
        return change(removed, List.of(id));
    }

    HeadChange downgrade(RevisionId id) {
        List<RevisionId> bared = graph.requirements().before(id).stream()
                .filter(before -> appliedAfter.merge(before, -1, Integer::sum) == 0)
                .toList();
        return change(List.of(id), bared);
    }

    private void countUp(RevisionId id) {
        graph.requirements().before(id).forEach(before -> appliedAfter.merge(before, 1, Integer::sum));
    }

    private HeadChange change(List<RevisionId> removed, List<RevisionId> added) {
        HeadChange change = new HeadChange(removed, added);
        change.applyTo(rows);
        return change;
    }
}
