package dev.limbeck.script;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Problem;
import dev.limbeck.yaml.Span;
import dev.limbeck.yaml.YamlList;
import dev.limbeck.yaml.YamlNode;
import dev.limbeck.yaml.YamlNull;
import dev.limbeck.yaml.YamlWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A revision file before and after it got another parent. Only the value of {@code downRevision} differs, or the one
 * line that is added where a base had none.
 */
@SuppressWarnings("ArrayRecordComponent")
public record Reparented(Path file, byte[] before, byte[] after) {

    /**
     * Works the change out; writes nothing.
     *
     * @throws CannotRead if the file cannot be read
     * @throws CannotReparent if its header would say anything else than before, except for the parent
     */
    public static Reparented of(Path file, RevisionId parent) {
        try {
            byte[] before = Files.readAllBytes(file);
            Header header = Header.of(file, before);
            byte[] after = edit(header, parent).in(before);
            if (!declares(file, after, header.revision().withParent(parent))) {
                throw new CannotReparent(parent, header.place(Header.DOWN_REVISION));
            }
            return new Reparented(file, before, after);
        } catch (IOException failed) {
            throw CannotRead.of(file, failed);
        }
    }

    /**
     * Puts the new content in the place of the old.
     *
     * @throws CannotWrite if it cannot be written; the file is unchanged then
     */
    public void write() {
        AtomicFile.replace(file, after);
    }

    /** Bytes of the file, and what takes their place. */
    private record Edit(int from, int to, String text) {
        static Edit replacing(HeaderText header, int from, int to, String text) {
            return new Edit(header.bytesUpTo(from), header.bytesUpTo(to), text);
        }

        static Edit inserting(HeaderText header, int at, String text) {
            return replacing(header, at, at, text);
        }

        byte[] in(byte[] before) {
            ByteArrayOutputStream after = new ByteArrayOutputStream();
            after.write(before, 0, from);
            after.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            after.write(before, to, before.length - to);
            return after.toByteArray();
        }
    }

    private static Edit edit(Header header, RevisionId parent) {
        Optional<YamlNode> old = header.map().node(Header.DOWN_REVISION);
        return old.map(node -> replacement(header, node, parent)).orElseGet(() -> insertion(header, parent));
    }

    private static Edit replacement(Header header, YamlNode old, RevisionId parent) {
        HeaderText text = header.text();
        if (old instanceof YamlNull && text.written(old.span()).isBlank()) {
            int afterKey = header.map().key(Header.DOWN_REVISION).orElseThrow().end();
            return Edit.inserting(text, text.text().indexOf(':', afterKey) + 1, " " + plain(parent));
        }
        Span first = old.span();
        Span last = first;
        if (old instanceof YamlList list && text.written(first).startsWith("-")) {
            List<YamlNode> items = list.items();
            first = items.get(0).span();
            last = items.get(items.size() - 1).span();
        }
        return Edit.replacing(text, first.start(), last.end(), quotedLike(text.written(first), parent));
    }

    /** A line of its own below the id, or behind the id where the whole header stands in braces. */
    private static Edit insertion(Header header, RevisionId parent) {
        HeaderText text = header.text();
        String entry = Header.DOWN_REVISION + ": " + plain(parent);
        Span key = header.map().key(Header.REVISION).orElseThrow();
        Span id = header.map().node(Header.REVISION).orElseThrow().span();
        String indent = text.text().substring(text.text().lastIndexOf('\n', key.start()) + 1, key.start());
        if (!indent.matches("--\\s*")) {
            return Edit.inserting(text, id.end(), ", " + entry);
        }
        String lineBreak = text.text().contains("\r\n") ? "\r\n" : "\n";
        return Edit.inserting(text, endOfLine(text.text(), id.end()), lineBreak + indent + entry);
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

    private static boolean declares(Path file, byte[] content, Revision expected) {
        try {
            return Header.of(file, content).revision().at(expected.origin()).equals(expected);
        } catch (Problem damaged) {
            return false;
        }
    }
}
