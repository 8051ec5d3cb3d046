package dev.limbeck.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Alembic's order of history. The front holds the lowest revision reached on each branch; the walk goes down one
 * branch until it meets a revision that another branch still needs, and goes on there. Members are numbered in load
 * order.
 */
final class NewestFirst {
    private final List<RevisionId> members;
    private final int[][] before;
    private final int[] walked;
    private final int[] needed;
    private final Front front;
    private final FirstAbove firstAbove;

    NewestFirst(RevisionGraph graph, Set<RevisionId> members) {
        this.members = graph.revisions().stream()
                .map(Revision::id)
                .filter(members::contains)
                .toList();
        Map<RevisionId, Integer> numbers = new HashMap<>();
        this.members.forEach(id -> numbers.put(id, numbers.size()));
        int size = numbers.size();
        before = new int[size][];
        int[][] after = new int[size][];
        walked = new int[size];
        needed = new int[size];
        front = new Front(size);
        for (int each = 0; each < size; each++) {
            RevisionId id = this.members.get(each);
            Set<RevisionId> below = new LinkedHashSet<>(graph.walkedBefore(id));
            below.retainAll(numbers.keySet());
            walked[each] = below.size();
            below.addAll(graph.requirements().before(id));
            before[each] = numbers(below, numbers);
            after[each] = numbers(graph.requirements().after(id), numbers);
            needed[each] = after[each].length;
            if (needed[each] == 0) {
                front.append(each);
            }
        }
        firstAbove = new FirstAbove(front, before, after);
    }

    private static int[] numbers(Collection<RevisionId> ids, Map<RevisionId, Integer> numbers) {
        int[] found = new int[ids.size()];
        int count = 0;
        for (RevisionId id : ids) {
            Integer number = numbers.get(id);
            if (number != null) {
                found[count++] = number;
            }
        }
        return Arrays.copyOf(found, count);
    }

    List<RevisionId> order() {
        List<RevisionId> order = new ArrayList<>(members.size());
        int slot = front.first();
        while (!front.isEmpty()) {
            int candidate = front.heldBy(slot);
            if (needed[candidate] > 0) {
                slot = firstAbove.of(candidate);
            } else {
                order.add(members.get(candidate));
                slot = stepDown(slot, candidate);
            }
        }
        return Collections.unmodifiableList(order);
    }

    /** What is not walked down to is still above something else, or that is no member: then it needs a slot as well. */
    private int stepDown(int slot, int candidate) {
        front.clear(slot);
        boolean isHeld = false;
        for (int index = 0; index < before[candidate].length; index++) {
            int below = before[candidate][index];
            needed[below]--;
            boolean isReached = index < walked[candidate] || needed[below] == 0;
            if (isReached && !front.isHeld(below)) {
                if (isHeld) {
                    front.append(below);
                } else {
                    front.hold(slot, below);
                    isHeld = true;
                }
            }
        }
        firstAbove.leave(candidate);
        return isHeld ? slot : front.remove(slot);
    }
}
