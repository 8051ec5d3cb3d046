package dev.limbeck.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Alembic's order of history. The front holds the lowest revision reached on each branch; the walk goes down one
 * branch until it meets a revision that another branch still needs, and goes on there.
 */
final class NewestFirst {
    private final RevisionGraph graph;
    private final Set<RevisionId> left;
    private final List<RevisionId> front;
    private final Set<RevisionId> inFront;

    NewestFirst(RevisionGraph graph, Set<RevisionId> members) {
        this.graph = graph;
        this.left = new LinkedHashSet<>();
        graph.revisions().stream().map(Revision::id).filter(members::contains).forEach(left::add);
        this.front = new ArrayList<>(graph.requirements().tips(left));
        this.inFront = new HashSet<>(front);
    }

    List<RevisionId> order() {
        List<RevisionId> order = new ArrayList<>(left.size());
        int at = 0;
        while (!front.isEmpty()) {
            RevisionId candidate = front.get(at);
            if (isStillNeeded(candidate)) {
                at = firstThatNeeds(candidate);
                continue;
            }
            order.add(candidate);
            left.remove(candidate);
            at = stepDown(at);
        }
        return List.copyOf(order);
    }

    private boolean isStillNeeded(RevisionId id) {
        return graph.requirements().after(id).stream().anyMatch(left::contains);
    }

    /** The first place in the front from which a walk down comes by the revision. */
    private int firstThatNeeds(RevisionId id) {
        Set<RevisionId> above = new HashSet<>();
        Deque<RevisionId> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            for (RevisionId next : graph.requirements().after(open.pop())) {
                if (left.contains(next) && above.add(next)) {
                    open.push(next);
                }
            }
        }
        int at = 0;
        while (!above.contains(front.get(at))) {
            at++;
        }
        return at;
    }

    private int stepDown(int at) {
        inFront.remove(front.get(at));
        List<RevisionId> next = graph.walkedBefore(front.get(at)).stream()
                .filter(left::contains)
                .filter(inFront::add)
                .toList();
        if (next.isEmpty()) {
            front.remove(at);
            return Math.max(at - 1, 0);
        }
        front.set(at, next.get(0));
        front.addAll(next.subList(1, next.size()));
        return at;
    }
}
