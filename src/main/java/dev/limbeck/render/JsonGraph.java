package dev.limbeck.render;

import dev.limbeck.graph.RevisionId;
import java.util.List;

/** A graph as one document: its nodes and what leads from one to another. */
final class JsonGraph {

    private JsonGraph() {}

    private record Document(String command, List<RevisionJson> nodes, List<Edge> edges, List<String> current) {}

    private record Edge(String from, String to, String kind) {}

    static String of(Excerpt excerpt) {
        List<Edge> edges = excerpt.edges().stream()
                .map(edge ->
                        new Edge(edge.from().value(), edge.to().value(), edge.isDependency() ? "dependency" : "parent"))
                .toList();
        return Json.of(new Document(
                "graph",
                RevisionJson.of(excerpt.graph(), excerpt.ids(), excerpt.root()),
                edges,
                excerpt.current().stream().map(RevisionId::value).toList()));
    }
}
