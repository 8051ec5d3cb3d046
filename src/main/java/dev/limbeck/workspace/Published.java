package dev.limbeck.workspace;

import dev.limbeck.git.Upstream;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Reparenting;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;
import java.util.Set;

/** What is to move is in the upstream commit: others have it, and databases may have run it. */
public final class Published extends Problem {
    private Published(String message, String remedy) {
        super(Exit.GRAPH, message, List.of(), remedy);
    }

    static Published of(RevisionGraph graph, Reparenting move, Upstream upstream, Set<RevisionId> theirs) {
        RevisionId root = move.root().id();
        RevisionId head = graph.parentage()
                .tips(graph.parentage().descendants(List.of(root)))
                .get(0);
        return new Published(
                "Revision " + root + " is published: " + upstream + " has it",
                consequence(move)
                        + (theirs.contains(move.onto())
                                ? "\nJoin them instead:\n    limbeck merge " + move.onto() + " " + head
                                        + " -m \"merge\""
                                : "\nMove the other branch behind it instead:\n    limbeck rebase " + move.onto()
                                        + " --onto " + head)
                        + "\nor say that it may move all the same: --published.");
    }

    /** Several heads, and all of them are the upstream's own. */
    static Published allOf(List<RevisionId> heads, Upstream upstream) {
        return new Published(
                "All that is here is published: %s has the heads %s".formatted(upstream, RevisionId.join(heads)),
                "Join them, which is safe everywhere:\n    limbeck merge "
                        + String.join(" ", heads.stream().map(RevisionId::value).toList())
                        + " -m \"merge\"\n"
                        + "or move one, and what a database that has run it would then miss, `limbeck upgrade` says"
                        + " there:\n    limbeck rebase --published");
    }

    static String consequence(Reparenting move) {
        return "A database that has run %s and not %s would have that below it, never applied: its next run stops, names it and says how to apply it."
                .formatted(move.root().id(), move.onto());
    }
}
