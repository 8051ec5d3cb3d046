package dev.limbeck.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which of several heads came last, told by the date at which its branch began. */
public final class Latecomer {

    private Latecomer() {}

    /**
     * Returns the head whose own revisions, those no other of the heads has below it, began last.
     *
     * @return empty where a date is missing, or the last two began at the same time
     */
    public static Optional<RevisionId> among(RevisionGraph graph, List<RevisionId> heads) {
        List<Began> began = new ArrayList<>();
        for (RevisionId head : heads) {
            Optional<Instant> start = start(graph, head, heads);
            if (start.isEmpty()) {
                return Optional.empty();
            }
            began.add(new Began(head, start.get()));
        }
        began.sort(Comparator.comparing(Began::at).reversed());
        boolean tie = began.size() > 1 && began.get(0).at().equals(began.get(1).at());
        return tie ? Optional.empty() : began.stream().findFirst().map(Began::head);
    }

    private static Optional<Instant> start(RevisionGraph graph, RevisionId head, List<RevisionId> heads) {
        Set<RevisionId> own = new LinkedHashSet<>(graph.parentage().ancestors(List.of(head)));
        own.removeAll(graph.parentage()
                .ancestors(heads.stream().filter(other -> !other.equals(head)).toList()));
        return graph.parentage().roots(own).stream()
                .map(root -> CreateDate.instant(graph.get(root).createDate()))
                .reduce((a, b) -> a.isPresent() && b.isPresent() && b.get().isBefore(a.get()) ? b : a)
                .flatMap(earliest -> earliest);
    }

    private record Began(RevisionId head, Instant at) {}
}
