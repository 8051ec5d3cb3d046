package dev.limbeck.graph;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * From which slot of a {@link Front} a walk down first comes by a revision.
 *
 * <p>As the walk goes on, the answer for a revision only grows: whatever a slot comes by later it came by before. So an
 * answer that was once found stays a lower bound, and stays right for as long as the revision above, through which the
 * slot came by, keeps its own. That revision is the witness. Where it is lost and no other bears out the same answer,
 * those are told whose witness this revision is; a new answer is looked for when it is asked for.
 */
final class FirstAbove {
    private static final int NOBODY = -1;

    private final Front front;
    private final int[][] before;
    private final int[][] after;
    private final int[] above;
    private final int[] witness;
    private final boolean[] isGone;
    private final FirstSteps steps;
    private final Map<Integer, PriorityQueue<Way>> ways = new HashMap<>();

    /**
     * Answers for a front that has not moved yet.
     *
     * @param before for each revision what comes directly before it
     * @param after for each revision what comes directly after it
     */
    FirstAbove(Front front, int[][] before, int[][] after) {
        this.front = front;
        this.before = before;
        this.after = after;
        above = new int[after.length];
        witness = new int[after.length];
        Arrays.fill(witness, NOBODY);
        isGone = new boolean[after.length];
        steps = FirstSteps.of(before, after);
    }

    /** A revision directly above, and the least slot that can come by it. */
    private record Way(int through, int slot) {}

    /** Returns the first slot that holds something above the revision; {@link Front#NONE} where there is nothing above. */
    int of(int revision) {
        if (witness[revision] == NOBODY) {
            int least = leastPossible(revision);
            if (least != Front.NONE && steps.lead(front.heldBy(least), revision)) {
                above[revision] = least;
                return least;
            }
        }
        return search(revision);
    }

    /** The first slot that there is from the last answer on, its own left out. */
    private int leastPossible(int revision) {
        int least = front.firstFrom(above[revision]);
        return least == front.slotOf(revision) ? front.firstFrom(least + 1) : least;
    }

    private int search(int revision) {
        Deque<Integer> open = new ArrayDeque<>();
        open.push(revision);
        while (!open.isEmpty()) {
            int each = open.element();
            int best = bestWay(each);
            if (best != NOBODY && !isKnown(best)) {
                open.push(best);
            } else {
                above[each] = best == NOBODY ? Front.NONE : reach(best);
                witness[each] = best;
                open.pop();
            }
        }
        return above[revision];
    }

    /** Takes note that the front has left a revision, and holds what it moved on to. */
    void leave(int revision) {
        isGone[revision] = true;
        ways.remove(revision);
        Deque<Integer> lost = new ArrayDeque<>();
        lost.push(revision);
        while (!lost.isEmpty()) {
            int former = lost.pop();
            for (int each : before[former]) {
                if (witness[each] == former && !findsOtherWitness(each)) {
                    witness[each] = NOBODY;
                    if (above[each] < front.slotOf(each)) {
                        lost.push(each);
                    }
                }
            }
        }
    }

    private boolean findsOtherWitness(int revision) {
        int best = bestWay(revision);
        boolean isFound = best != NOBODY && isKnown(best) && reach(best) == above[revision];
        if (isFound) {
            witness[revision] = best;
        }
        return isFound;
    }

    /** Whether its reach is more than a lower bound. */
    private boolean isKnown(int revision) {
        return witness[revision] != NOBODY || front.slotOf(revision) <= above[revision];
    }

    /** The least slot that can come by the revision, its own included. */
    private int reach(int revision) {
        return Math.min(front.slotOf(revision), above[revision]);
    }

    /** The revision directly above of the least reach. */
    private int bestWay(int revision) {
        PriorityQueue<Way> sorted = ways.computeIfAbsent(revision, this::ways);
        while (!sorted.isEmpty()) {
            Way best = sorted.element();
            int reach = reach(best.through);
            if (!isGone[best.through] && best.slot == reach) {
                return best.through;
            }
            sorted.remove();
            if (!isGone[best.through]) {
                sorted.add(new Way(best.through, reach));
            }
        }
        return NOBODY;
    }

    private PriorityQueue<Way> ways(int revision) {
        PriorityQueue<Way> sorted = new PriorityQueue<>(Comparator.comparingInt(Way::slot));
        for (int each : after[revision]) {
            sorted.add(new Way(each, reach(each)));
        }
        return sorted;
    }
}
