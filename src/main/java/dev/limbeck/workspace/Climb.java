package dev.limbeck.workspace;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Direction;
import dev.limbeck.script.RevisionFormats;
import java.util.List;
import java.util.Optional;

/** The way of a course up, with the rows that are loaded on it. What does not run is left out, and what needs that. */
final class Climb {
    private final RevisionGraph graph;
    private final Course course;
    private final Seeds seeds;
    private final RevisionId first;

    /**
     * Begins nothing yet.
     *
     * @param first before this one those rows are loaded that name no revision
     */
    Climb(RevisionGraph graph, Course course, Seeds seeds, RevisionId first) {
        this.graph = graph;
        this.course = course;
        this.seeds = seeds;
        this.first = first;
    }

    /** Goes up from an empty database through revisions of which nobody wants to know anything. */
    void start(List<RevisionId> way) {
        List<RevisionId> leading = leading(way);
        boolean isThere = !leading.isEmpty() && course.leap(leading);
        for (int index = 0; index < way.size(); index++) {
            if (!isThere || index >= leading.size()) {
                goOn(way.get(index));
            } else {
                loadBehind(way.get(index));
            }
        }
    }

    /** What is run before anything is loaded. */
    private List<RevisionId> leading(List<RevisionId> way) {
        int end = 0;
        boolean isLoaded = false;
        while (!isLoaded && end < way.size() && !isLoadedBefore(way.get(end))) {
            isLoaded = !seeds.behind(way.get(end++)).isEmpty();
        }
        return way.subList(0, end);
    }

    private boolean isLoadedBefore(RevisionId id) {
        return id.equals(first) && !seeds.first().isEmpty();
    }

    /** Goes up through one, rows before and behind it included; returns what was in its way, or empty. */
    Optional<Verified> goOn(RevisionId id) {
        loadBefore(id);
        Optional<Verified> obstacle = obstacle(graph.get(id)).or(() -> failure(graph.get(id)));
        loadBehind(id);
        return obstacle;
    }

    /** Loads what comes before a revision. */
    void loadBefore(RevisionId id) {
        if (id.equals(first)) {
            course.load(seeds.first());
        }
    }

    /** Loads what comes behind a revision, if it was run. */
    void loadBehind(RevisionId id) {
        if (!course.lacks(id)) {
            course.load(seeds.behind(id));
        }
    }

    /** Leaves out what cannot even be tried, and says why; empty where it can. */
    Optional<Verified> obstacle(Revision revision) {
        Optional<String> why = RevisionFormats.isRunnable(revision)
                ? course.lacking(revision.id()).map(lacking -> "It needs " + lacking + ", which was not run")
                : Optional.of("It is written in Python, which Limbeck does not run");
        why.ifPresent(known -> course.leaveOut(revision.id()));
        return why.map(new Evidence(revision)::notRun);
    }

    private Optional<Verified> failure(Revision revision) {
        Evidence evidence = new Evidence(revision);
        try {
            course.goOn(course.upgrade(revision.id()));
            return Optional.empty();
        } catch (FailedOnScratch failed) {
            course.leaveOut(revision.id());
            return Optional.of(evidence.failed(Direction.UPGRADE, failed));
        }
    }
}
