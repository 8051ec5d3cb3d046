package dev.limbeck.render;

import dev.limbeck.graph.RevisionId;
import java.util.ArrayList;
import java.util.List;

/** A graph in the language of Graphviz. Heads have a bold border, current revisions a ground, dependencies dashes. */
final class DotGraph {

    private DotGraph() {}

    static String of(Excerpt excerpt) {
        List<String> lines = new ArrayList<>();
        lines.add("digraph revisions {");
        lines.add("    rankdir=BT");
        lines.add("    node [shape=box]");
        excerpt.ids().forEach(id -> lines.add("    " + node(excerpt, id)));
        excerpt.edges()
                .forEach(edge -> lines.add("    " + quoted(edge.from().value()) + " -> "
                        + quoted(edge.to().value()) + (edge.isDependency() ? " [style=dashed]" : "")));
        lines.add("}");
        return String.join("\n", lines);
    }

    private static String node(Excerpt excerpt, RevisionId id) {
        List<String> styles = new ArrayList<>();
        if (excerpt.graph().isHead(id)) {
            styles.add("bold");
        }
        if (excerpt.isCurrent(id)) {
            styles.add("filled");
        }
        String style = styles.isEmpty() ? "" : " style=" + quoted(String.join(",", styles));
        return quoted(id.value()) + " [label=" + quoted(excerpt.label(id)) + style + "]";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
