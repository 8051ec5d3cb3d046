package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Event;
import dev.limbeck.ledger.Standing;
import dev.limbeck.plan.Reparenting;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is to move has been applied: the files alone moved, the database would miss what comes below it. */
public final class AppliedAlready extends Problem {
    /** Of longer branches the last ones tell enough. */
    private static final int MOST_EVENTS = 3;

    /**
     * What the ways out depend on.
     *
     * @param command the rebase, as it was typed
     * @param published what others have
     */
    record Ways(String command, Set<RevisionId> published) {}

    /**
     * Names what has been applied of what moves, and when.
     *
     * @param missed what the database has not applied of what it comes to follow; at least one
     */
    AppliedAlready(RevisionGraph graph, Standing standing, Rebased change, List<RevisionId> missed, Ways ways) {
        super(
                Exit.GRAPH,
                "The database has already applied " + RevisionId.join(applied(standing, change)) + ", and not "
                        + RevisionId.join(missed) + ", which would come below" + told(standing, change),
                List.of(),
                remedy(graph, standing, change, ways));
    }

    private static List<RevisionId> applied(Standing standing, Rebased change) {
        return change.moves().stream()
                .flatMap(move -> move.moved().stream())
                .filter(standing::isApplied)
                .distinct()
                .toList();
    }

    private static String told(Standing standing, Rebased change) {
        List<String> events = new ArrayList<>(applied(standing, change).stream()
                .flatMap(id -> standing.ledger().lastMoveOf(id).stream())
                .map(Event::told)
                .toList());
        int first = Math.max(0, events.size() - MOST_EVENTS);
        return events.subList(first, events.size()).stream()
                .map(line -> "\n" + line)
                .collect(Collectors.joining());
    }

    private static String remedy(RevisionGraph graph, Standing standing, Rebased change, Ways out) {
        List<String> ways = new ArrayList<>();
        ways.add("Take it down there, run what it misses, and then that again; what the downgrade drops is lost:\n    "
                + out.command() + " --replay");
        ways.add("or run what it misses behind it, where it is proven that the order does not matter:\n    "
                + out.command() + " --apply-missing");
        Reparenting move = change.moves().get(0);
        RevisionId head = headAbove(graph, move.root().id());
        RevisionId otherHead = headAbove(graph, move.onto());
        Lineup lineup = new Lineup(graph, List.of(otherHead, head), out.published());
        if (!standing.isApplied(move.onto()) && change.moves().size() == 1) {
            lineup.rebase(otherHead, head)
                    .ifPresent(command -> ways.add(
                            "or move the other branch behind it, if no database has applied that:\n    " + command));
        }
        lineup.merge().ifPresent(command -> ways.add("or join the two, which is safe everywhere:\n    " + command));
        return String.join("\n", ways);
    }

    private static RevisionId headAbove(RevisionGraph graph, RevisionId revision) {
        return graph.parentage().descendants(List.of(revision)).stream()
                .filter(graph::isHead)
                .findFirst()
                .orElseThrow();
    }
}
