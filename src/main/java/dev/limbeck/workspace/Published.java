package dev.limbeck.workspace;

import dev.limbeck.git.Upstream;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Reparenting;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is to move is in the upstream commit: others have it, and databases may have run it. */
public final class Published extends Problem {
    private Published(String message, String remedy) {
        super(Exit.GRAPH, message, List.of(), remedy);
    }

    /**
     * What would move for a revision.
     *
     * @param revision that was to come behind another
     * @param published what the upstream has
     */
    static Published of(
            RevisionGraph graph, RevisionId revision, Reparenting move, Upstream upstream, Set<RevisionId> published) {
        List<RevisionId> ends = List.of(headAbove(graph, move.onto()), headAbove(graph, revision));
        Lineup lineup = new Lineup(graph, ends, published);
        Optional<String> instead = lineup.rebase(ends.get(0), ends.get(1))
                .map(command -> "\nMove the other branch behind it instead:\n    " + command)
                .or(() -> lineup.merge().map(command -> "\nJoin them instead:\n    " + command));
        return new Published(
                "Revision " + move.root().id() + " is published: " + upstream + " has it",
                consequence(move) + instead.orElse("") + "\nor say that it may move all the same: --published.");
    }

    private static RevisionId headAbove(RevisionGraph graph, RevisionId revision) {
        return graph.parentage()
                .tips(graph.parentage().descendants(List.of(revision)))
                .get(0);
    }

    /** Several heads, and all of them are the upstream's own. */
    static Published allOf(RevisionGraph graph, Upstream upstream) {
        Lineup lineup = new Lineup(graph, graph.heads(), Set.of());
        List<String> ways = new ArrayList<>();
        lineup.merge().ifPresent(command -> ways.add("join them, which is safe everywhere:\n    " + command));
        lineup.rebase()
                .ifPresent(command -> ways.add(
                        "move one, and what a database that has run it would then miss, `limbeck upgrade` says there:\n    "
                                + command + " --published"));
        String remedy = String.join("\nor ", ways);
        return new Published(
                "All that is here is published: %s has the heads %s"
                        .formatted(upstream, RevisionId.join(graph.heads())),
                Character.toUpperCase(remedy.charAt(0)) + remedy.substring(1));
    }

    /**
     * Returns what others have already: the revisions of the upstream, unless that is the branch that is checked out; none
     * where git does not tell.
     */
    public static Set<RevisionId> ids(Project project) {
        try {
            return WithUpstream.ask(
                            project,
                            null,
                            (checkout, found) -> Optional.of(
                                    found.isOurselves()
                                            ? Set.<RevisionId>of()
                                            : Theirs.of(project, checkout, found)
                                                    .ids()))
                    .orElse(Set.of());
        } catch (Problem untold) {
            return Set.of();
        }
    }

    static String consequence(Reparenting move) {
        return "A database that has run %s and not %s would have that below it, never applied: its next run stops, names it and says how to apply it."
                .formatted(move.root().id(), move.onto());
    }
}
