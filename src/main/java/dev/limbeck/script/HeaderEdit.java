package dev.limbeck.script;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.yaml.Span;
import dev.limbeck.yaml.YamlList;
import dev.limbeck.yaml.YamlNode;
import dev.limbeck.yaml.YamlNull;
import dev.limbeck.yaml.YamlWriter;
import java.util.List;

/** The change of a header that gives it another parent: of one value, or of one line that a base does not have yet. */
record HeaderEdit(Header header) {

    Edit reparenting(RevisionId parent) {
        return header.map()
                .node(Header.DOWN_REVISION)
                .map(old -> replacement(old, parent))
                .orElseGet(() -> insertion(parent));
    }

    private Edit replacement(YamlNode old, RevisionId parent) {
        HeaderText text = header.text();
        if (old instanceof YamlNull && text.written(old.span()).isBlank()) {
            int afterKey = header.map().key(Header.DOWN_REVISION).orElseThrow().end();
            return inserting(text.text().indexOf(':', afterKey) + 1, " " + plain(parent));
        }
        Span first = old.span();
        Span last = first;
        if (old instanceof YamlList list && text.written(first).startsWith("-")) {
            List<YamlNode> items = list.items();
            first = items.get(0).span();
            last = items.get(items.size() - 1).span();
        }
        return replacing(first.start(), last.end(), quotedLike(text.written(first), parent));
    }

    /** A line of its own below the id, or behind the id where the whole header stands in braces. */
    private Edit insertion(RevisionId parent) {
        String text = header.text().text();
        String entry = Header.DOWN_REVISION + ": " + plain(parent);
        Span key = header.map().key(Header.REVISION).orElseThrow();
        Span id = header.map().node(Header.REVISION).orElseThrow().span();
        String indent = text.substring(text.lastIndexOf('\n', key.start()) + 1, key.start());
        if (!indent.matches("--\\s*")) {
            return inserting(id.end(), ", " + entry);
        }
        String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
        return inserting(endOfLine(text, id.end()), lineBreak + indent + entry);
    }

    private Edit inserting(int at, String text) {
        return replacing(at, at, text);
    }

    private Edit replacing(int from, int to, String text) {
        return new Edit(header.text().bytesUpTo(from), header.text().bytesUpTo(to), text);
    }

    private static int endOfLine(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static String quotedLike(String old, RevisionId parent) {
        return switch (old.charAt(0)) {
            case '\'' -> "'" + parent.value().replace("'", "''") + "'";
            case '"' -> '"' + parent.value().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            default -> plain(parent);
        };
    }

    private static String plain(RevisionId parent) {
        return YamlWriter.value(parent.value());
    }
}
