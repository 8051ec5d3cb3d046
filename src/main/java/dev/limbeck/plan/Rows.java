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
import org.jspecify.annotations.Nullable;

/** The rows of the version table while a plan is made: always the tips of what is applied. */
final class Rows {
    private final RevisionGraph graph;
    private final Set<RevisionId> rows;
    private @Nullable Map<RevisionId, Integer> appliedAfter;

    /** Starts from rows of which none is an ancestor of another. */
    Rows(RevisionGraph graph, Collection<RevisionId> rows) {
        this.graph = graph;
        this.rows = new TreeSet<>(rows);
    }

    HeadChange upgrade(RevisionId id) {
        appliedAfter = null;
        List<RevisionId> removed = new ArrayList<>(graph.requirements().before(id));
        removed.retainAll(rows);
        return change(removed, List.of(id));
    }

    HeadChange downgrade(RevisionId id) {
        Map<RevisionId, Integer> after = appliedAfter();
        List<RevisionId> bared = graph.requirements().before(id).stream()
                .filter(before -> after.merge(before, -1, Integer::sum) == 0)
                .toList();
        return change(List.of(id), bared);
    }

    /** How many of what is applied come directly after each: counted once, and kept while nothing but this asks for it. */
    private Map<RevisionId, Integer> appliedAfter() {
        if (appliedAfter == null) {
            Map<RevisionId, Integer> after = new HashMap<>();
            graph.requirements()
                    .ancestors(rows)
                    .forEach(id -> graph.requirements().before(id).forEach(each -> after.merge(each, 1, Integer::sum)));
            appliedAfter = after;
        }
        return appliedAfter;
    }

    private HeadChange change(List<RevisionId> removed, List<RevisionId> added) {
        HeadChange change = new HeadChange(removed, added);
        change.applyTo(rows);
        return change;
    }
}
