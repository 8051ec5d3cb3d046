package dev.limbeck.workspace;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Direction;
import dev.limbeck.schema.Difference;
import dev.limbeck.schema.State;
import dev.limbeck.script.RevisionFormats;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes a course up through revisions, down through all of them, the last one first, and where that leads back, up again. One
 * that does not come down is passed over: what it has made is there when the next one goes down.
 */
final class Leg {
    private final RevisionGraph graph;
    private final Course course;
    private final Climb climb;
    private final VerifyListener listener;
    private final Map<RevisionId, Evidence> evidence = new LinkedHashMap<>();
    private final Map<RevisionId, Verified> found = new LinkedHashMap<>();

    Leg(RevisionGraph graph, Course course, Climb climb, VerifyListener listener) {
        this.graph = graph;
        this.course = course;
        this.climb = climb;
        this.listener = listener;
    }

    /**
     * Returns what was found of each.
     *
     * @param way parents first; each says how it is undone
     */
    Map<RevisionId, Verified> run(List<RevisionId> way) {
        State before = course.state();
        way.forEach(id -> climb.goOn(id).ifPresent(obstacle -> found.put(id, obstacle)));
        List<Revision> up =
                way.stream().filter(id -> !course.lacks(id)).map(graph::get).toList();
        State above = course.state();
        List<Revision> newestFirst = new ArrayList<>(up);
        Collections.reverse(newestFirst);
        newestFirst.forEach(this::down);
        if (!up.isEmpty() && found.values().stream().noneMatch(Verified::hasNotComeDown)) {
            compare(before, above, up);
        }
        return found;
    }

    private void down(Revision revision) {
        listener.starting(revision);
        Evidence seen = new Evidence(revision);
        evidence.put(revision.id(), seen);
        try {
            course.goDown(course.downgrade(revision.id()));
            found.put(revision.id(), seen.ok());
        } catch (FailedOnScratch failed) {
            course.passDown(revision.id());
            found.put(revision.id(), seen.failed(Direction.DOWNGRADE, failed));
        }
    }

    /** All have come down. Which of them leaves what differs, nobody knows: it is told of the last one. */
    private void compare(State before, State above, List<Revision> up) {
        Revision lowest = up.get(0);
        Evidence seen = seen(lowest);
        State back = course.state();
        List<Difference> wrong = seen.ofSchema(before, back);
        if (!wrong.isEmpty()) {
            wrong(lowest, "All of them come down to here, and do not lead back", wrong);
            return;
        }
        seen.noteLeft(Evidence.ofRows(before, back));
        found.put(lowest.id(), seen.ok());
        course.current().database().scratchRows().setSequences(before.contents());
        upAgain(above, up);
    }

    private void upAgain(State above, List<Revision> up) {
        for (Revision revision : up) {
            try {
                course.goOn(course.upgrade(revision.id()));
            } catch (FailedOnScratch failed) {
                found.put(revision.id(), seen(revision).stuck("When all have come down,", failed, List.of()));
                return;
            }
        }
        Revision lowest = up.get(0);
        List<Difference> wrong = seen(lowest).ofSchema(above, course.state());
        if (!wrong.isEmpty()) {
            wrong(lowest, "When all have come down, the way up leads elsewhere", wrong);
        }
    }

    private void wrong(Revision lowest, String detail, List<Difference> differences) {
        found.put(
                lowest.id(),
                seen(lowest).wrong(detail, RevisionFormats.body(lowest).downgrade(), differences));
    }

    private Evidence seen(Revision revision) {
        return evidence.computeIfAbsent(revision.id(), id -> new Evidence(revision));
    }
}
