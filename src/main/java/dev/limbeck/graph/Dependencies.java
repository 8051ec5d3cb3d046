package dev.limbeck.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each revision depends on, labels resolved to the revisions that declare them. */
final class Dependencies {
    private final Map<RevisionId, List<RevisionId>> declared;
    private final Map<RevisionId, List<RevisionId>> undeclaredByAncestors;

    private Dependencies(
            Map<RevisionId, List<RevisionId>> declared, Map<RevisionId, List<RevisionId>> undeclaredByAncestors) {
        this.declared = declared;
        this.undeclaredByAncestors = undeclaredByAncestors;
    }

    static Dependencies of(Collection<Revision> revisions, Map<String, RevisionId> byLabel, Links parentage) {
        Map<RevisionId, List<RevisionId>> declared = new LinkedHashMap<>();
        Map<RevisionId, List<RevisionId>> dependents = new HashMap<>();
        for (Revision each : revisions) {
            List<RevisionId> resolved = each.dependsOn().stream()
                    .map(name -> byLabel.getOrDefault(name, new RevisionId(name)))
                    .distinct()
                    .toList();
            if (!resolved.isEmpty()) {
                declared.put(each.id(), resolved);
                resolved.forEach(dependency -> dependents
                        .computeIfAbsent(dependency, none -> new ArrayList<>())
                        .add(each.id()));
            }
        }
        return new Dependencies(declared, withoutRepetition(declared, dependents, parentage));
    }

    private static Map<RevisionId, List<RevisionId>> withoutRepetition(
            Map<RevisionId, List<RevisionId>> declared, Map<RevisionId, List<RevisionId>> dependents, Links parentage) {
        Map<RevisionId, List<RevisionId>> kept = new HashMap<>();
        declared.forEach((id, dependencies) -> kept.put(id, new ArrayList<>(dependencies)));
        dependents.values().removeIf(declaring -> declaring.size() == 1);
        Map<RevisionId, Integer> ranks = dependents.isEmpty() ? Map.of() : ranks(parentage);
        dependents.forEach((dependency, declaring) -> above(declaring, parentage, ranks)
                .forEach(id -> kept.getOrDefault(id, List.of()).remove(dependency)));
        return kept;
    }

    private static Map<RevisionId, Integer> ranks(Links parentage) {
        Map<RevisionId, Integer> ranks = new HashMap<>();
        parentage.inOrder().forEach(id -> ranks.put(id, ranks.size()));
        return ranks;
    }

    /**
     * Those of the revisions that have another of them among their ancestors. Nothing that ranks behind the last of them
     * is looked at: few stand far apart, and there may be many that share a dependency.
     */
    private static List<RevisionId> above(List<RevisionId> declaring, Links parentage, Map<RevisionId, Integer> ranks) {
        int last = declaring.stream().mapToInt(ranks::get).max().orElseThrow();
        Set<RevisionId> reached = new HashSet<>();
        Deque<RevisionId> open = new ArrayDeque<>(declaring);
        while (!open.isEmpty()) {
            parentage.after(open.pop()).stream()
                    .filter(each -> ranks.getOrDefault(each, 0) <= last && reached.add(each))
                    .forEach(open::push);
        }
        return declaring.stream().filter(reached::contains).toList();
    }

    boolean isEmpty() {
        return declared.isEmpty();
    }

    List<RevisionId> of(RevisionId id) {
        return declared.getOrDefault(id, List.of());
    }

    List<RevisionId> undeclaredByAncestors(RevisionId id) {
        return undeclaredByAncestors.getOrDefault(id, List.of());
    }
}
