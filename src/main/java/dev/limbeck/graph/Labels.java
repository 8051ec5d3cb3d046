package dev.limbeck.graph;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which labels each revision carries. A label holds for the revision that declares it and all that descends from it;
 * where these are one line without fork or merge, also for the line below it, down to where that forks or merges.
 */
final class Labels {
    private final Map<RevisionId, SortedSet<String>> fromBelow;
    private final Map<RevisionId, SortedSet<String>> fromAbove;

    private Labels(Map<RevisionId, SortedSet<String>> fromBelow, Map<RevisionId, SortedSet<String>> fromAbove) {
        this.fromBelow = fromBelow;
        this.fromAbove = fromAbove;
    }

    static Labels of(Collection<Revision> revisions, Links parentage, Links requirements) {
        Map<RevisionId, SortedSet<String>> declared = new HashMap<>();
        revisions.stream()
                .filter(each -> !each.labels().isEmpty())
                .forEach(each -> declared.put(each.id(), new TreeSet<>(each.labels())));
        if (declared.isEmpty()) {
            return new Labels(Map.of(), Map.of());
        }
        List<RevisionId> order = parentage.inOrder();
        return new Labels(
                upward(order, declared, parentage), downward(order, declared, new Line(parentage, requirements)));
    }

    /** Revisions that carry the same share one set: there may be many of both. */
    private static Map<RevisionId, SortedSet<String>> upward(
            List<RevisionId> order, Map<RevisionId, SortedSet<String>> declared, Links parentage) {
        Map<RevisionId, SortedSet<String>> carried = new HashMap<>();
        for (RevisionId id : order) {
            SortedSet<String> labels = declared.getOrDefault(id, Collections.emptySortedSet());
            for (RevisionId parent : parentage.before(id)) {
                labels = union(labels, carried.getOrDefault(parent, Collections.emptySortedSet()));
            }
            carried.put(id, labels);
        }
        return carried;
    }

    private static Map<RevisionId, SortedSet<String>> downward(
            List<RevisionId> order, Map<RevisionId, SortedSet<String>> declared, Line line) {
        Map<RevisionId, SortedSet<String>> carried = new HashMap<>();
        Set<RevisionId> plainToTheTop = new HashSet<>();
        for (int index = order.size() - 1; index >= 0; index--) {
            RevisionId id = order.get(index);
            List<RevisionId> above = line.parentage().after(id);
            if (line.isPlain(id) && plainToTheTop.containsAll(above)) {
                plainToTheTop.add(id);
                above.forEach(child -> carried.put(
                        id,
                        union(
                                carried.getOrDefault(child, Collections.emptySortedSet()),
                                declared.getOrDefault(child, Collections.emptySortedSet()))));
            }
        }
        return carried;
    }

    private static SortedSet<String> union(SortedSet<String> one, SortedSet<String> other) {
        if (one.isEmpty() || one == other) {
            return other;
        }
        if (other.isEmpty()) {
            return one;
        }
        SortedSet<String> union = new TreeSet<>(one);
        union.addAll(other);
        return union;
    }

    SortedSet<String> of(RevisionId id) {
        SortedSet<String> none = Collections.emptySortedSet();
        return Collections.unmodifiableSortedSet(
                union(fromBelow.getOrDefault(id, none), fromAbove.getOrDefault(id, none)));
    }

    /** A stretch of revisions, each with one parent and needed by at most one other. */
    private record Line(Links parentage, Links requirements) {

        boolean isPlain(RevisionId id) {
            return parentage.before(id).size() <= 1 && requirements.after(id).size() <= 1;
        }
    }
}
