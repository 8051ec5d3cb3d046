package dev.limbeck.render;

import dev.limbeck.graph.RevisionId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A flow chart of Mermaid. Heads have a bold border, current revisions a ground, dependencies dots. */
final class MermaidGraph {
    /**
     * What a label may not hold as it is. Letters, digits and what stands between two of them are safe; all else may
     * mean something to Mermaid, or to the Markdown that it takes a label for.
     */
    private static final Pattern UNSAFE = Pattern.compile(
            "[^\\p{L}\\p{N} ,()._-]|(?<![\\p{L}\\p{N}])[._-]|[._-](?![\\p{L}\\p{N}])", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern NOT_OF_A_NAME = Pattern.compile("[^A-Za-z0-9]");

    private MermaidGraph() {}

    static String of(Excerpt excerpt) {
        List<String> lines = new ArrayList<>();
        lines.add("flowchart BT");
        excerpt.ids().forEach(id -> lines.add("    " + name(id) + "[\"" + label(excerpt.label(id)) + "\"]"));
        excerpt.edges()
                .forEach(edge -> lines.add(
                        "    " + name(edge.from()) + (edge.isDependency() ? " -.-> " : " --> ") + name(edge.to())));
        lines.addAll(styled(excerpt, "head", "stroke-width:3px", excerpt.graph()::isHead));
        lines.addAll(styled(excerpt, "current", "fill:#ffd866,color:#000000", excerpt::isCurrent));
        return String.join("\n", lines);
    }

    private static List<String> styled(Excerpt excerpt, String style, String looks, Predicate<RevisionId> isStyled) {
        String names =
                excerpt.ids().stream().filter(isStyled).map(MermaidGraph::name).collect(Collectors.joining(","));
        return names.isEmpty()
                ? List.of()
                : List.of("    classDef " + style + " " + looks, "    class " + names + " " + style);
    }

    /** The prefix keeps an id from being a word of the language; what is written as a number is told apart by it. */
    private static String name(RevisionId id) {
        return "r_"
                + NOT_OF_A_NAME
                        .matcher(id.value())
                        .replaceAll(found -> "_" + found.group().codePointAt(0) + "_");
    }

    private static String label(String text) {
        return text.lines()
                .map(line -> UNSAFE.matcher(line)
                        .replaceAll(found -> "#" + found.group().codePointAt(0) + ";"))
                .collect(Collectors.joining("<br/>"));
    }
}
