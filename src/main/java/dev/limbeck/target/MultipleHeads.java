package dev.limbeck.target;

import dev.limbeck.graph.Latecomer;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One head is needed and there are several. */
public final class MultipleHeads extends Problem {

    /** Names the heads, where they part, and the commands that make them one. */
    public MultipleHeads(RevisionGraph graph, List<RevisionId> heads) {
        super(
                Exit.GRAPH,
                "Multiple head revisions are present: " + RevisionId.join(heads) + "\n" + picture(graph, heads),
                List.of(),
                remedy(graph, heads));
    }

    private static String picture(RevisionGraph graph, List<RevisionId> heads) {
        List<String> lines = new ArrayList<>();
        heads.forEach(head -> lines.add("  head:         " + line(graph.get(head))));
        List<RevisionId> points = graph.parentage().commonAncestors(heads);
        points.forEach(point -> lines.add("  branch point: " + line(graph.get(point))));
        if (points.isEmpty()) {
            lines.add("  branch point: none, they have no revision in common");
        }
        return String.join("\n", lines);
    }

    private static String line(Revision revision) {
        return revision.id() + ", " + revision.summary();
    }

    private static String remedy(RevisionGraph graph, List<RevisionId> heads) {
        RevisionId moved = Latecomer.among(graph, heads).orElse(heads.get(heads.size() - 1));
        String rebases = heads.stream()
                .filter(head -> !head.equals(moved))
                .map(head -> "    limbeck rebase " + moved + " --onto " + head)
                .collect(Collectors.joining("\n"));
        return "Put one behind the other, the younger last:\n" + rebases
                + "\nor join them:\n    limbeck merge "
                + heads.stream().map(RevisionId::value).collect(Collectors.joining(" "))
                + " -m \"merge\"\nor name the one you mean, or `heads` for all of them.";
    }
}
