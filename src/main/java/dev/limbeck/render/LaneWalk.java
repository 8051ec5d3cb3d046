package dev.limbeck.render;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Walks a history down from the newest revision and keeps the lanes. Each leads to another revision: a parent that a
 * lane leads to already is joined at once, so that there are never more lanes than are needed. The first parent that
 * none leads to goes on in the lane of its child. A lane keeps its colour, the lowest that was free when it began.
 */
final class LaneWalk {
    private final RevisionGraph graph;
    private final Set<RevisionId> members;
    private final List<Lane> lanes = new ArrayList<>();
    private @Nullable LaneStep last;

    private record Lane(RevisionId next, int colour) {}

    /** Walks over members of a graph; parents that are none end a lane. */
    LaneWalk(RevisionGraph graph, Set<RevisionId> members) {
        this.graph = graph;
        this.members = members;
    }

    /** Goes on to a revision, all of whose children among the members were walked over before. */
    LaneStep step(RevisionId id) {
        boolean isTip = !hasLane(id);
        if (isTip) {
            lanes.add(new Lane(id, freeColour()));
        }
        int at = laneTo(id);
        boolean isApart = isTip && last != null && last.isEnd() && last.at() == at;
        last = step(id, at, isApart);
        return last;
    }

    private LaneStep step(RevisionId id, int at, boolean isApart) {
        List<Integer> beside = colours(lanes);
        List<RevisionId> fresh = parents(id).filter(parent -> !hasLane(parent)).toList();
        List<RevisionId> known = parents(id).filter(this::hasLane).toList();
        List<Integer> opened = open(at, fresh);
        List<Integer> joined = known.stream().map(this::laneTo).toList();
        List<Integer> left = joined.stream().filter(lane -> lane < at).sorted().toList();
        List<Integer> right = joined.stream()
                .filter(lane -> lane > at)
                .sorted(Comparator.reverseOrder())
                .toList();
        int closed = fresh.isEmpty() ? close(at, right) : LaneStep.NONE;
        List<Integer> joinedOnRight =
                right.stream().filter(lane -> lane != closed).toList();
        return new LaneStep(id, isApart, beside, at, left, opened, joinedOnRight, closed);
    }

    /** Lets the lane of a revision lead to the first of its parents and new ones beside it to the others. */
    private List<Integer> open(int at, List<RevisionId> parents) {
        List<Integer> opened = new ArrayList<>();
        for (RevisionId parent : parents) {
            if (parent.equals(parents.get(0))) {
                lanes.set(at, new Lane(parent, lanes.get(at).colour()));
            } else {
                opened.add(freeColour());
                lanes.add(at + opened.size(), new Lane(parent, freeColour()));
            }
        }
        return opened;
    }

    /** Ends a lane, or the nearest of those on the right that it would join: it goes on in place of that one. */
    private int close(int at, List<Integer> right) {
        if (right.isEmpty()) {
            lanes.remove(at);
            return at;
        }
        int nearest = right.get(right.size() - 1);
        lanes.set(at, new Lane(lanes.remove(nearest).next(), lanes.get(at).colour()));
        return nearest;
    }

    private Stream<RevisionId> parents(RevisionId id) {
        return graph.parentage().before(id).stream().filter(members::contains);
    }

    private boolean hasLane(RevisionId id) {
        return laneTo(id) != LaneStep.NONE;
    }

    private int laneTo(RevisionId id) {
        return IntStream.range(0, lanes.size())
                .filter(lane -> lanes.get(lane).next().equals(id))
                .findFirst()
                .orElse(LaneStep.NONE);
    }

    private int freeColour() {
        List<Integer> taken = colours(lanes);
        return IntStream.iterate(0, colour -> colour + 1)
                .filter(colour -> !taken.contains(colour))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> colours(List<Lane> lanes) {
        return lanes.stream().map(Lane::colour).toList();
    }
}
