package dev.limbeck.plan;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.target.Destination;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which of the applied revisions a downgrade undoes. */
final class Dropped {
    private final RevisionGraph graph;
    private final Collection<RevisionId> rows;
    private final Set<RevisionId> applied;

    /**
     * Sees where a database is.
     *
     * @param beside what is applied and lies not below the rows
     */
    Dropped(RevisionGraph graph, Collection<RevisionId> rows, Collection<RevisionId> beside) {
        this.graph = graph;
        this.rows = rows;
        this.applied = new LinkedHashSet<>(graph.requirements().ancestors(rows));
        applied.addAll(beside);
    }

    Set<RevisionId> by(Destination destination) {
        RevisionId kept = destination.revision();
        Set<RevisionId> dropped = new LinkedHashSet<>(graph.requirements().descendants(roots(destination)));
        dropped.retainAll(applied);
        if (kept != null && dropped.isEmpty() && !rows.contains(kept)) {
            throw new NotBelow(kept, rows);
        }
        return dropped;
    }

    private List<RevisionId> roots(Destination destination) {
        RevisionId kept = destination.revision();
        RevisionId branch = destination.branch();
        if (kept == null) {
            return branch == null ? graph.bases() : ownedRoots(branch);
        }
        List<RevisionId> children = graph.parentage().after(kept);
        return branch == null ? children : onBranch(branch, children);
    }

    /** The lowest applied revisions of a branch that no applied revision outside the branch has below it. */
    private List<RevisionId> ownedRoots(RevisionId branch) {
        Set<RevisionId> lineage = graph.parentage().lineage(branch);
        Set<RevisionId> foreign = new LinkedHashSet<>(applied);
        foreign.removeAll(lineage);
        Set<RevisionId> owned = new LinkedHashSet<>(lineage);
        owned.retainAll(applied);
        owned.removeAll(graph.parentage().ancestors(foreign));
        return graph.parentage().roots(owned);
    }

    private List<RevisionId> onBranch(RevisionId branch, List<RevisionId> children) {
        Set<RevisionId> lineage = graph.parentage().lineage(branch);
        return children.stream().filter(lineage::contains).toList();
    }
}
