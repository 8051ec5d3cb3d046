package dev.limbeck.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
        dependents.forEach((dependency, declaring) -> {
            if (declaring.size() > 1) {
                below(declaring, parentage)
                        .forEach(id -> kept.getOrDefault(id, List.of()).remove(dependency));
            }
        });
        return kept;
    }

    /** Those of the revisions that have another of them among their ancestors. */
    private static List<RevisionId> below(List<RevisionId> declaring, Links parentage) {
        Set<RevisionId> after = parentage.descendants(
                declaring.stream().flatMap(id -> parentage.after(id).stream()).toList());
        return declaring.stream().filter(after::contains).toList();
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
