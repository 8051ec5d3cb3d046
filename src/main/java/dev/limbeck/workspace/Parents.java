package dev.limbeck.workspace;

import dev.limbeck.foreign.Migration;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What imported revisions follow in a project that may have some of them already; asked of each once, parents first. */
final class Parents {
    private final RevisionGraph graph;
    private final Map<RevisionId, Migration> imported = new LinkedHashMap<>();
    private final List<RevisionId> roots;

    /** By what each follows, the new ones so far. */
    private final Map<RevisionId, RevisionId> added = new HashMap<>();

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
        return graph.find(revision.id()).map(Revision::parents).orElseGet(() -> {
            List<RevisionId> found = ofNew(revision);
            found.forEach(parent -> added.put(parent, revision.id()));
            return found;
        });
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
            return List.of(end(last.get(0)));
        }
        return planned.isEmpty() ? roots : planned;
    }

    /** What of this import was put behind it before. */
    private RevisionId end(RevisionId last) {
        RevisionId end = last;
        while (added.containsKey(end)) {
            end = added.get(end);
        }
        return end;
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
        return migration != null && isElsewhere(migration.revision().parents(), parents);
    }

    /** One that merges them with others follows them all the same. */
    private static boolean isElsewhere(List<RevisionId> followed, List<RevisionId> parents) {
        return parents.isEmpty() ? !followed.isEmpty() : !followed.containsAll(parents);
    }

    private Set<RevisionId> importedFrom(List<RevisionId> ids) {
        Set<RevisionId> found = new LinkedHashSet<>(graph.parentage().descendants(ids));
        found.retainAll(imported.keySet());
        return found;
    }
}
