package dev.limbeck.graph;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where walks come by that take the first way down at every revision. They form a forest, so that a numbering of it
 * tells at once whether one of them leads from here to there.
 */
final class FirstSteps {
    private final int[] entered;
    private final int[] left;

    private FirstSteps(int revisions) {
        entered = new int[revisions];
        left = new int[revisions];
    }

    /**
     * Numbers the forest.
     *
     * @param before for each revision what comes directly before it, the first way down first
     * @param after for each revision what comes directly after it
     */
    static FirstSteps of(int[][] before, int[][] after) {
        FirstSteps steps = new FirstSteps(before.length);
        int clock = 0;
        for (int each = 0; each < before.length; each++) {
            if (before[each].length == 0) {
                clock = steps.number(each, before, after, clock);
            }
        }
        return steps;
    }

    private int number(int root, int[][] before, int[][] after, int start) {
        int clock = start;
        Deque<Integer> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            int each = open.element();
            if (entered[each] > 0) {
                left[each] = clock;
                open.pop();
                continue;
            }
            entered[each] = ++clock;
            for (int above : after[each]) {
                if (before[above][0] == each) {
                    open.push(above);
                }
            }
        }
        return clock;
    }

    /** Whether such a walk leads from the one to the other. */
    boolean lead(int from, int to) {
        return entered[to] < entered[from] && entered[from] <= left[to];
    }
}
