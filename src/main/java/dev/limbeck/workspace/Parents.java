package dev.limbeck.workspace;

import dev.limbeck.foreign.Migration;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What imported revisions follow in a project that may have some of them already. */
final class Parents {
    private final RevisionGraph graph;
    private final Map<RevisionId, Migration> imported = new LinkedHashMap<>();
    private final List<RevisionId> roots;

    /**
     * For one import.
     *
     * @param graph what is there before it
     * @param roots what the first of them follow
     */
    Parents(RevisionGraph graph, List<Migration> migrations, List<RevisionId> roots) {
        this.graph = graph;
        migrations.forEach(each -> imported.put(each.id(), each));
        this.roots = List.copyOf(roots);
    }

    /**
     * Returns what a revision follows: what its file says, where it is here. What has come since, and would come between two
     * that are here, goes behind the last of them: databases have run those.
     */
    List<RevisionId> of(Revision revision) {
        return graph.find(revision.id()).map(Revision::parents).orElseGet(() -> ofNew(revision));
    }

    private List<RevisionId> ofNew(Revision revision) {
        List<RevisionId> planned = revision.parents();
        boolean isBehindNew = planned.size() > 1
                || planned.stream().anyMatch(id -> graph.find(id).isEmpty());
        if (isBehindNew) {
            return planned;
        }
        List<RevisionId> displaced = (planned.isEmpty()
                        ? first()
                        : graph.parentage().after(planned.get(0)))
                .stream().filter(id -> isDisplaced(id, planned)).toList();
        List<RevisionId> last = graph.parentage().tips(importedFrom(displaced));
        if (last.size() == 1) {
            return last;
        }
        return planned.isEmpty() ? roots : planned;
    }

    /** Those that are here and follow none of the others. */
    private List<RevisionId> first() {
        return imported.keySet().stream()
                .flatMap(id -> graph.find(id).stream())
                .filter(each -> each.parents().stream().noneMatch(imported::containsKey))
                .map(Revision::id)
                .toList();
    }

    private boolean isDisplaced(RevisionId id, List<RevisionId> parents) {
        Migration migration = imported.get(id);
        return migration != null && !migration.revision().parents().equals(parents);
    }

    private Set<RevisionId> importedFrom(List<RevisionId> ids) {
        Set<RevisionId> found = new LinkedHashSet<>(graph.parentage().descendants(ids));
        found.retainAll(imported.keySet());
        return found;
    }
}
