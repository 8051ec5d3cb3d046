package dev.limbeck.script;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.yaml.Span;
import dev.limbeck.yaml.YamlWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

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
     */
    public static Reparented of(Path file, RevisionId parent) {
        Header header = Header.read(file);
        Edit edit = edit(header, parent);
        try {
            byte[] before = Files.readAllBytes(file);
            ByteArrayOutputStream after = new ByteArrayOutputStream();
            after.write(before, 0, edit.from);
            after.writeBytes(edit.text.getBytes(StandardCharsets.UTF_8));
            after.write(before, edit.to, before.length - edit.to);
            return new Reparented(file, before, after.toByteArray());
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
        static Edit replacing(HeaderText header, Span span, String text) {
            return new Edit(header.bytesUpTo(span.start()), header.bytesUpTo(span.end()), text);
        }
    }

    private static Edit edit(Header header, RevisionId parent) {
        HeaderText text = header.text();
        @Nullable Span old = header.map().span(Header.DOWN_REVISION).orElse(null);
        if (old == null) {
            return insertion(header, parent);
        }
        if (header.map().value(Header.DOWN_REVISION).isPresent()) {
            return Edit.replacing(text, old, quotedLike(text.written(old), parent));
        }
        Span line = new Span(old.start(), endOfLine(text.text(), old.end()), old.line(), old.column());
        return Edit.replacing(text, line, entry(parent));
    }

    /** A line of its own below the id. */
    private static Edit insertion(Header header, RevisionId parent) {
        HeaderText text = header.text();
        Span id = header.map().span(Header.REVISION).orElseThrow();
        int end = endOfLine(text.text(), id.end());
        boolean hasCarriageReturn = text.text().startsWith("\r\n", end);
        String indent = text.text().substring(text.text().lastIndexOf("--", id.start()), keyStart(text, id));
        return Edit.replacing(
                text,
                new Span(end, end, id.line(), id.column()),
                (hasCarriageReturn ? "\r\n" : "\n") + indent + entry(parent));
    }

    private static int keyStart(HeaderText text, Span id) {
        return text.text().lastIndexOf(Header.REVISION, id.start() - 1);
    }

    private static int endOfLine(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static String entry(RevisionId parent) {
        return YamlWriter.entry(Header.DOWN_REVISION, parent.value());
    }

    private static String quotedLike(String old, RevisionId parent) {
        char quote = old.charAt(0);
        return quote == '\'' || quote == '"'
                ? quote + parent.value() + quote
                : entry(parent).substring(Header.DOWN_REVISION.length() + 2);
    }
}
