package dev.limbeck.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The branches of a walk, one slot each, holding the lowest revision reached on it. Revisions are numbers. Slots are
 * numbered in their order: a new one comes last, and none is used again once it was removed.
 */
final class Front {
    /** No slot: greater than every slot. */
    static final int NONE = Integer.MAX_VALUE;

    private final int[] slotOf;
    private final int[] holds;
    private final int[] previous;
    private final int[] next;
    private final int[] notBefore;
    private final int end;
    private int slots;

    Front(int revisions) {
        slotOf = new int[revisions];
        Arrays.fill(slotOf, NONE);
        holds = new int[revisions];
        previous = new int[revisions + 1];
        next = new int[revisions + 1];
        notBefore = IntStream.rangeClosed(0, revisions).toArray();
        end = revisions;
        previous[end] = end;
        next[end] = end;
    }

    boolean isEmpty() {
        return next[end] == end;
    }

    int first() {
        return next[end];
    }

    int heldBy(int slot) {
        return holds[slot];
    }

    /** Returns the slot that holds the revision, or {@link #NONE}. */
    int slotOf(int revision) {
        return slotOf[revision];
    }

    boolean isHeld(int revision) {
        return slotOf[revision] != NONE;
    }

    void append(int revision) {
        int slot = slots++;
        link(previous[end], slot);
        link(slot, end);
        hold(slot, revision);
    }

    void clear(int slot) {
        slotOf[holds[slot]] = NONE;
    }

    void hold(int slot, int revision) {
        holds[slot] = revision;
        slotOf[revision] = slot;
    }

    /** Returns the first slot of that number or a greater one; {@link #NONE} where all those are removed. */
    int firstFrom(int number) {
        int slot = Math.min(number, slots);
        while (notBefore[slot] != slot) {
            notBefore[slot] = notBefore[notBefore[slot]];
            slot = notBefore[slot];
        }
        return slot < slots ? slot : NONE;
    }

    /** Removes a slot and returns the one before it, or the first where there is none before it. */
    int remove(int slot) {
        link(previous[slot], next[slot]);
        notBefore[slot] = slot + 1;
        return previous[slot] == end ? first() : previous[slot];
    }

    private void link(int one, int other) {
        next[one] = other;
        previous[other] = one;
    }
}
