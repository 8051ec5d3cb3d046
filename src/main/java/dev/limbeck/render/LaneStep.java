package dev.limbeck.render;

import dev.limbeck.graph.RevisionId;
import java.util.List;

/**
 * One revision and what becomes of the lanes below it. Lanes are numbered from the left, without gaps, and stand for
 * their colours; those of {@code rightJoins} and {@code closed} are counted when {@code opened} are there.
 *
 * @param isApart whether the revision begins a lane right below the end of another
 * @param lanes the lanes beside the revision, its own among them
 * @param at the lane of the revision
 * @param leftJoins the lanes on its left that lead to a parent of it, the farthest first
 * @param opened the lanes that begin on its right, one for each further parent that no lane leads to yet
 * @param rightJoins the lanes on its right that lead to a parent of it, the farthest first
 * @param closed the lane that ends: {@code at}, or one on the right that goes over into {@code at}; or {@link #NONE}
 */
record LaneStep(
        RevisionId id,
        boolean isApart,
        List<Integer> lanes,
        int at,
        List<Integer> leftJoins,
        List<Integer> opened,
        List<Integer> rightJoins,
        int closed) {
    static final int NONE = -1;

    LaneStep {
        lanes = List.copyOf(lanes);
        leftJoins = List.copyOf(leftJoins);
        opened = List.copyOf(opened);
        rightJoins = List.copyOf(rightJoins);
    }

    /** Whether no lane leads on from the revision. */
    boolean isEnd() {
        return closed == at && leftJoins.isEmpty();
    }

    /**
     * The lanes that begin in the line of the revision itself: all that are opened but the first, where nothing on the
     * right is in their way; otherwise none.
     */
    List<Integer> arms() {
        return opened.size() > 1 && at == lanes.size() - 1 ? opened.subList(1, opened.size()) : List.of();
    }
}
