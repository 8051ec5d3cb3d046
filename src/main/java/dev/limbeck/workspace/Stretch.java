package dev.limbeck.workspace;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A part of what is verified, on a database of its own, with all that has to be run before it. */
final class Stretch {
    private final RevisionGraph graph;
    private final List<RevisionId> order;
    private final RevisionId first;
    private final Set<RevisionId> wanted;
    private final Seeds seeds;
    private final VerifyListener listener;

    /**
     * Begins nothing yet.
     *
     * @param order parents first, from the base to the last that is wanted
     * @param first the first that anybody wants, here or in another part: there the seed is loaded that names no revision
     * @param wanted what is verified; of the rest it is only demanded that it can be run
     */
    Stretch(
            RevisionGraph graph,
            List<RevisionId> order,
            RevisionId first,
            Set<RevisionId> wanted,
            Seeds seeds,
            VerifyListener listener) {
        this.graph = graph;
        this.order = List.copyOf(order);
        this.first = first;
        this.wanted = wanted;
        this.seeds = seeds;
        this.listener = listener;
    }

    /** Returns what was found, in the order. */
    List<Verified> verify(ScratchDatabases scratch) {
        List<Verified> found = new ArrayList<>();
        try (Course course = new Course(graph, scratch)) {
            Climb climb = new Climb(graph, course, seeds, first);
            List<RevisionId> leading = leading();
            climb.start(leading);
            for (RevisionId id : order.subList(leading.size(), order.size())) {
                if (wanted.contains(id)) {
                    climb.loadBefore(id);
                    found.add(tried(climb, course, graph.get(id)));
                    climb.loadBehind(id);
                } else {
                    climb.goOn(id);
                }
            }
        }
        return found;
    }

    /** What is run before anything is verified. */
    private List<RevisionId> leading() {
        int end = 0;
        while (end < order.size() && !wanted.contains(order.get(end))) {
            end++;
        }
        return order.subList(0, end);
    }

    private Verified tried(Climb climb, Course course, Revision revision) {
        listener.starting(revision);
        Verified verified = climb.obstacle(revision).orElseGet(() -> new Trial(course, revision).run());
        listener.finished(verified);
        return verified;
    }
}
