package dev.limbeck.workspace;

import dev.limbeck.database.Halfway;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Event;
import dev.limbeck.ledger.EventKind;
import dev.limbeck.ledger.Standing;
import dev.limbeck.plan.HeadChange;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.Planner;
import dev.limbeck.plan.Resume;
import dev.limbeck.plan.Step;
import java.util.List;
import java.util.Optional;

/**
 * What was begun on a database and not finished, and how a move goes on with it.
 *
 * @param events in the order in which they were begun
 */
record Unfinished(List<Event> events, Resume resume) {
    static final Unfinished NOTHING = new Unfinished(List.of(), Resume.NEVER);

    Unfinished {
        events = List.copyOf(events);
    }

    /** As a move sees it. */
    static Unfinished of(Standing standing, Move move) {
        return new Unfinished(standing.unfinished(), move.resume());
    }

    /** Without going on with it. */
    static Unfinished of(Standing standing) {
        return new Unfinished(standing.unfinished(), Resume.NEVER);
    }

    /** Whether a revision was begun. */
    boolean has(RevisionId id) {
        return events.stream().anyMatch(event -> event.id().equals(id));
    }

    /** Returns how far a revision has come that was begun; empty where it was not. */
    Optional<Halfway> halfway(RevisionId id) {
        return events.stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .map(event -> new Halfway(event, resume));
    }

    /**
     * Plans to finish what was begun; empty where nothing was.
     *
     * @throws RevisionUnfinished if something was, and the move does not go on with it
     * @throws UnfinishedOtherwise if the move goes the other way, or the file is gone
     */
    static Plan plan(RevisionGraph graph, Standing standing, Move move) {
        Plan plan = new Plan(standing.rows(), List.of());
        for (Event event : standing.unfinished()) {
            checkFile(graph, event);
            if (move.resume() == Resume.NEVER) {
                throw RevisionUnfinished.before(event, move);
            }
            if (!move.isWayOf(event)) {
                throw UnfinishedOtherwise.otherWay(event);
            }
            plan = plan.then(finishing(graph, standing, plan.after(), event));
        }
        return plan;
    }

    /**
     * Demands that nothing is unfinished.
     *
     * @throws RevisionUnfinished if something is
     * @throws UnfinishedOtherwise if its file is gone
     */
    static void check(RevisionGraph graph, Standing standing) {
        standing.unfinished().stream().findFirst().ifPresent(event -> {
            checkFile(graph, event);
            throw RevisionUnfinished.before(event);
        });
    }

    private static void checkFile(RevisionGraph graph, Event event) {
        if (graph.find(event.id()).isEmpty()) {
            throw UnfinishedOtherwise.fileGone(event);
        }
    }

    /**
     * Returns how the rows change when an event that was begun comes to its end.
     *
     * @throws UnfinishedOtherwise if its file is gone
     * @throws NotCovered if more than that revision is missing
     */
    static HeadChange change(Standing standing, List<RevisionId> rows, Event event) {
        RevisionGraph graph = standing.graph();
        checkFile(graph, event);
        List<Step> steps = finishing(graph, standing, rows, event).steps();
        if (steps.size() != 1) {
            throw new NotCovered(event.id());
        }
        return steps.get(0).heads();
    }

    /** Plans what a run of an event that was begun does, from these rows. */
    private static Plan finishing(RevisionGraph graph, Standing standing, List<RevisionId> rows, Event event) {
        Planner planner = new Planner(graph, standing);
        RevisionId id = event.id();
        if (event.entry().kind() == EventKind.DOWNGRADE) {
            return planner.undo(rows, id);
        }
        return graph.requirements().ancestors(rows).contains(id)
                ? planner.catchUp(rows, List.of(id))
                : planner.upgrade(rows, List.of(id));
    }
}
