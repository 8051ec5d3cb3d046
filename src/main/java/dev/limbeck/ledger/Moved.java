package dev.limbeck.ledger;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What it means for the revisions that the rows of the version table changed without a run.
 *
 * @param applied those that count as applied from now on, parents first
 * @param undone those that count as applied no longer, newest first
 */
public record Moved(List<RevisionId> applied, List<RevisionId> undone) {
    public Moved {
        applied = List.copyOf(applied);
        undone = List.copyOf(undone);
    }

    /**
     * Compares what two sets of rows cover. What the rows before covered and the ledger does not know stays unknown: it
     * is not taken for applied because other rows cover it too.
     *
     * @param known the revisions that are applied by the ledger
     */
    static Moved between(RevisionGraph graph, Set<RevisionId> known, List<RevisionId> before, List<RevisionId> after) {
        if (before.equals(after)) {
            return new Moved(List.of(), List.of());
        }
        Set<RevisionId> covered = graph.requirements().ancestors(before);
        Set<RevisionId> covers = graph.requirements().ancestors(after);
        Set<RevisionId> applied = new LinkedHashSet<>(covers);
        applied.removeAll(covered);
        applied.removeAll(known);
        Set<RevisionId> undone = new LinkedHashSet<>(covered);
        undone.removeAll(covers);
        undone.retainAll(known);
        return new Moved(graph.parentsFirst(applied), graph.newestFirst(undone));
    }

    /** As where there was nothing before: all that the rows cover is applied, and nothing else is. */
    static Moved anew(RevisionGraph graph, Set<RevisionId> known, Collection<RevisionId> after) {
        Set<RevisionId> covers = graph.requirements().ancestors(after);
        Set<RevisionId> applied = new LinkedHashSet<>(covers);
        applied.removeAll(known);
        Set<RevisionId> undone = new LinkedHashSet<>(known);
        undone.removeAll(covers);
        return new Moved(graph.parentsFirst(applied), graph.newestFirst(undone));
    }

    /** Returns a line for people; empty where nothing changed. */
    public Optional<String> told() {
        List<String> parts = new ArrayList<>();
        if (!applied.isEmpty()) {
            parts.add("applied are " + RevisionId.join(applied));
        }
        if (!undone.isEmpty()) {
            parts.add("not applied any more are " + RevisionId.join(undone));
        }
        return isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "note: since the last run something else moved the version table: " + String.join("; ", parts));
    }

    /** Whether nothing changed for any revision. */
    public boolean isEmpty() {
        return applied.isEmpty() && undone.isEmpty();
    }
}
