package dev.limbeck.graph;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The heads in an order that stays when branches grow: by where a branch begins, and not by where it ends. Whoever writes
 * them down in this order finds a new head in the place of the old.
 */
public final class SteadyHeads {
    private final RevisionGraph graph;
    private final Map<RevisionId, RevisionId> onlyHead = new HashMap<>();
    private final Map<RevisionId, RevisionId> beginnings = new HashMap<>();

    private SteadyHeads(RevisionGraph graph) {
        this.graph = graph;
    }

    /** Returns the heads by the smallest id with which each begins to be apart from all others. */
    public static List<RevisionId> of(RevisionGraph graph) {
        List<RevisionId> heads = graph.heads();
        return heads.size() < 2 ? heads : new SteadyHeads(graph).order(heads);
    }

    private List<RevisionId> order(List<RevisionId> heads) {
        List<RevisionId> newestFirst = graph.newestFirst();
        newestFirst.forEach(this::findOnlyHead);
        newestFirst.forEach(this::findBeginning);
        return heads.stream().sorted(Comparator.comparing(this::beginning)).toList();
    }

    /** A head is apart from all others with itself at least. */
    private RevisionId beginning(RevisionId head) {
        return beginnings.getOrDefault(head, head);
    }

    private void findOnlyHead(RevisionId id) {
        List<@Nullable RevisionId> above = graph.parentage().after(id).stream()
                .map(onlyHead::get)
                .distinct()
                .toList();
        RevisionId head = above.isEmpty() ? id : above.get(0);
        if (above.size() < 2 && head != null) {
            onlyHead.put(id, head);
        }
    }

    private void findBeginning(RevisionId id) {
        RevisionId head = onlyHead.get(id);
        boolean isFirst =
                graph.parentage().before(id).stream().map(onlyHead::get).noneMatch(below -> below != null);
        if (head != null && isFirst) {
            beginnings.merge(head, id, (one, other) -> one.compareTo(other) < 0 ? one : other);
        }
    }
}
