package dev.limbeck.graph;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which labels each revision carries. A label holds for the revision that declares it and all that descends from it;
 * where these are one line without fork or merge, also for the line below it, down to where that forks or merges.
 */
final class Labels {
    private final Map<RevisionId, SortedSet<String>> byRevision;

    private Labels(Map<RevisionId, SortedSet<String>> byRevision) {
        this.byRevision = byRevision;
    }

    static Labels of(Collection<Revision> revisions, Links parentage, Links requirements) {
        Map<RevisionId, SortedSet<String>> byRevision = new HashMap<>();
        for (Revision each : revisions) {
            if (!each.labels().isEmpty()) {
                parentage.descendants(List.of(each.id())).forEach(id -> add(byRevision, id, each));
                downTheLine(each, parentage, requirements).forEach(id -> add(byRevision, id, each));
            }
        }
        return new Labels(byRevision);
    }

    private static void add(Map<RevisionId, SortedSet<String>> byRevision, RevisionId id, Revision declaring) {
        byRevision.computeIfAbsent(id, none -> new TreeSet<>()).addAll(declaring.labels());
    }

    private static Collection<RevisionId> downTheLine(Revision declaring, Links parentage, Links requirements) {
        Line line = new Line(parentage, requirements);
        for (Optional<RevisionId> up = Optional.of(declaring.id()); up.isPresent(); ) {
            if (!line.isPlain(up.get())) {
                return List.of();
            }
            up = parentage.after(up.get()).stream().findFirst();
        }
        TreeSet<RevisionId> below = new TreeSet<>();
        for (Optional<RevisionId> down = line.below(declaring.id()); down.isPresent(); ) {
            below.add(down.get());
            down = line.below(down.get());
        }
        return below;
    }

    SortedSet<String> of(RevisionId id) {
        return Collections.unmodifiableSortedSet(byRevision.getOrDefault(id, Collections.emptySortedSet()));
    }

    /** A stretch of revisions, each with one parent and needed by at most one other. */
    private record Line(Links parentage, Links requirements) {

        boolean isPlain(RevisionId id) {
            return parentage.before(id).size() <= 1 && requirements.after(id).size() <= 1;
        }

        Optional<RevisionId> below(RevisionId id) {
            return parentage.before(id).stream().findFirst().filter(this::isPlain);
        }
    }
}
