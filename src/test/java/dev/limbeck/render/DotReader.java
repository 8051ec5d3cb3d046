package dev.limbeck.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads DOT as far as it is written here: one statement a line, names in quotes.
 *
 * @param labels of the nodes, by name
 * @param edges as {@code FROM -> TO}, with {@code dashed} behind those that are
 */
record DotReader(Map<String, String> labels, List<String> edges) {
    private static final String QUOTED = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern NODE =
            Pattern.compile(QUOTED + " \\[label=" + QUOTED + "(?: style=\"(?:bold|filled|bold,filled)\")?]");
    private static final Pattern EDGE = Pattern.compile(QUOTED + " -> " + QUOTED + "(?: \\[style=(dashed)])?");

    static DotReader read(String dot) {
        List<String> lines = dot.lines().map(String::strip).toList();
        if (!lines.subList(0, 3).equals(List.of("digraph revisions {", "rankdir=BT", "node [shape=box]"))
                || !lines.get(lines.size() - 1).equals("}")) {
            throw new AssertionError("Not a graph: " + dot);
        }
        DotReader read = new DotReader(new LinkedHashMap<>(), new ArrayList<>());
        lines.subList(3, lines.size() - 1).forEach(read::statement);
        return read;
    }

    private void statement(String line) {
        Matcher node = NODE.matcher(line);
        Matcher edge = EDGE.matcher(line);
        if (node.matches()) {
            labels.put(plain(node.group(1)), plain(node.group(2)));
        } else if (edge.matches()) {
            String ends = plain(edge.group(1)) + " -> " + plain(edge.group(2));
            edges.add(edge.group(3) == null ? ends : ends + " dashed");
        } else {
            throw new AssertionError("Not a statement: " + line);
        }
    }

    private static String plain(String quoted) {
        return Pattern.compile("\\\\(.)")
                .matcher(quoted)
                .replaceAll(escape -> Matcher.quoteReplacement(escape.group(1).equals("n") ? "\n" : escape.group(1)));
    }
}
