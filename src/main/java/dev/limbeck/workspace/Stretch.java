package dev.limbeck.workspace;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.script.RevisionFormats;
import dev.limbeck.workspace.Verified.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            List<RevisionId> leading = leading();
            boolean isThere = !leading.isEmpty() && course.leap(leading);
            for (int index = 0; index < order.size(); index++) {
                RevisionId id = order.get(index);
                if (id.equals(first)) {
                    course.load(seeds.first());
                }
                if (wanted.contains(id)) {
                    found.add(tried(course, graph.get(id)));
                } else if (!isThere || index >= leading.size()) {
                    pass(course, graph.get(id));
                }
                if (!course.lacks(id)) {
                    course.load(seeds.behind(id));
                }
            }
        }
        return found;
    }

    /** What is run before anything is loaded or verified. */
    private List<RevisionId> leading() {
        int end = 0;
        boolean isLoaded = false;
        while (!isLoaded && end < order.size() && !isStop(order.get(end))) {
            isLoaded = !seeds.behind(order.get(end++)).isEmpty();
        }
        return order.subList(0, end);
    }

    private boolean isStop(RevisionId id) {
        return wanted.contains(id) || (id.equals(first) && !seeds.first().isEmpty());
    }

    private Verified tried(Course course, Revision revision) {
        listener.starting(revision);
        Verified verified = obstacle(course, revision)
                .map(why -> notRun(course, revision, why))
                .orElseGet(() -> new Trial(course, revision).run());
        listener.finished(verified);
        return verified;
    }

    private static Verified notRun(Course course, Revision revision, String why) {
        course.leaveOut(revision.id());
        return new Verified(revision, Result.NOT_RUN, null, why, List.of(), List.of(), List.of(), Duration.ZERO);
    }

    private static Optional<String> obstacle(Course course, Revision revision) {
        if (!RevisionFormats.isRunnable(revision)) {
            return Optional.of("It is written in Python, which Limbeck does not run");
        }
        return course.lacking(revision.id()).map(lacking -> "It needs " + lacking + ", which was not run");
    }

    private static void pass(Course course, Revision revision) {
        if (obstacle(course, revision).isPresent()) {
            course.leaveOut(revision.id());
            return;
        }
        try {
            course.goOn(course.upgrade(revision.id()));
        } catch (FailedOnScratch failed) {
            course.leaveOut(revision.id());
        }
    }
}
