package dev.limbeck.workspace;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Revisions lie below where the database is, and were never applied to it. */
public final class RevisionsSkipped extends Problem {
    /**
     * Names them.
     *
     * @param skipped at least one, parents first
     * @param remedy the command that applies them
     */
    RevisionsSkipped(RevisionGraph graph, List<RevisionId> skipped, String remedy) {
        super(
                Exit.CHECK,
                "Never applied here, though what follows was: "
                        + skipped.stream().map(id -> named(graph.get(id))).collect(Collectors.joining("; ")),
                skipped.stream()
                        .map(id -> Place.of(graph.get(id).origin().file()))
                        .toList(),
                "To run what was skipped now, before anything else:\n    " + remedy
                        + "\nwhere its change is in the database already:\n    limbeck stamp --assume-applied "
                        + skipped.stream().map(RevisionId::value).collect(Collectors.joining(" "))
                        + " --reason TEXT"
                        + "\nto run it only where it is proven that the order does not matter:\n    limbeck rebase --apply-missing"
                        + "\nto take down what follows it and run all in order, where what that drops may be lost:\n"
                        + "    limbeck rebase --replay");
    }

    private static String named(Revision revision) {
        return revision.summary().isEmpty() ? revision.id().value() : revision.id() + " (" + revision.summary() + ")";
    }
}
