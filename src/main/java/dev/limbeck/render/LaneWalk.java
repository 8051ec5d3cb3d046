package dev.limbeck.render;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
        int known = laneTo(id);
        int at = known < 0 ? lanes.size() : known;
        if (known < 0) {
            lanes.add(new Lane(id, freeColour()));
        }
        boolean isApart = known < 0 && last != null && last.isEnd() && last.at() == at;
        last = step(id, at, isApart);
        return last;
    }

    private LaneStep step(RevisionId id, int at, boolean isApart) {
        List<Integer> beside = colours(lanes);
        List<RevisionId> parents =
                graph.parentage().before(id).stream().filter(members::contains).toList();
        List<RevisionId> fresh =
                parents.stream().filter(parent -> laneTo(parent) < 0).toList();
        List<Integer> opened = open(at, fresh);
        List<Integer> joined = parents.stream()
                .filter(parent -> !fresh.contains(parent))
                .map(this::laneTo)
                .toList();
        List<Integer> left = joined.stream().filter(lane -> lane < at).sorted().toList();
        List<Integer> right = joined.stream()
                .filter(lane -> lane > at)
                .sorted(Comparator.reverseOrder())
                .toList();
        if (!fresh.isEmpty()) {
            return new LaneStep(id, isApart, beside, at, left, opened, right, LaneStep.NONE);
        }
        if (right.isEmpty()) {
            lanes.remove(at);
            return new LaneStep(id, isApart, beside, at, left, opened, right, at);
        }
        int nearest = right.get(right.size() - 1);
        lanes.set(at, new Lane(lanes.remove(nearest).next(), lanes.get(at).colour()));
        return new LaneStep(id, isApart, beside, at, left, opened, right.subList(0, right.size() - 1), nearest);
    }

    /** Lets the lane of a revision lead to the first of its parents and new ones beside it to the others. */
    private List<Integer> open(int at, List<RevisionId> parents) {
        List<Integer> opened = new ArrayList<>();
        for (int i = 0; i < parents.size(); i++) {
            if (i == 0) {
                lanes.set(at, new Lane(parents.get(0), lanes.get(at).colour()));
            } else {
                opened.add(freeColour());
                lanes.add(at + i, new Lane(parents.get(i), freeColour()));
            }
        }
        return opened;
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
