package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.yaml.Span;
import dev.limbeck.yaml.YamlSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The leading run of {@code --} comment lines of an SQL file, blank lines before it included. A blank line, an indented
 * line, a section marker or SQL ends it.
 *
 * @param file the file it was read from
 * @param text up to and without the first line that is no part of the header; without a byte order mark
 * @param below the comments between it and the first section or SQL: no part of it, each byte read as one character
 * @param bytesBefore how many bytes of the file stand before the text: a byte order mark, or none
 */
record HeaderText(Path file, String text, String below, int bytesBefore) {
    private static final int CHUNK = 1024;

    /** Deeper in, {@code +word} may be a line of a message. */
    private static final String NO_MARKER = "(?![ \\t]*--[ \\t]?\\+\\p{Alpha}\\w*[ \\t\\r]*(?:\\n|\\z))";

    private static final String BLANK = "[ \\t\\f\\r]*(?:\\n|\\z)";
    private static final String COMMENT = "--[^\\n]*(?:\\n|\\z)";
    private static final Pattern BLANK_LINE = Pattern.compile(BLANK);
    private static final Pattern NO_MARKER_LINE = Pattern.compile(NO_MARKER);
    private static final Pattern LOOSE_LINE = Pattern.compile(NO_MARKER + "(?:[ \\t]*" + COMMENT + "|" + BLANK + ")");
    private static final Pattern SQL = Pattern.compile("[ \\t]*[^\\s-]");
    private static final String DASHES = "--";

    /**
     * Reads the header of a file whose content is known.
     *
     * @throws CannotRead if the header is not UTF-8
     */
    static HeaderText of(Path file, byte[] content) {
        try {
            return read(file, new ByteArrayInputStream(content));
        } catch (IOException failed) {
            throw CannotRead.of(file, failed);
        }
    }

    static HeaderText read(Path file, InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        while (true) {
            byte[] more = new byte[CHUNK + read.size()];
            int count = in.read(more);
            read.write(more, 0, Math.max(count, 0));
            Extent extent = Extent.of(read.toString(StandardCharsets.ISO_8859_1));
            if (count < 0 || extent.isWhole()) {
                return decode(file, extent);
            }
        }
    }

    /** Where header and loose comments end, in bytes read as Latin-1: every character of interest is ASCII in both. */
    private record Extent(String bytes, int start, int headerEnd, int end) {
        static Extent of(String bytes) {
            int start = bytes.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
            int first = bytes.startsWith(DASHES, start) ? start : skip(BLANK_LINE, bytes, start);
            int headerEnd = skipHeader(bytes, first);
            return new Extent(bytes, start, headerEnd, skip(LOOSE_LINE, bytes, headerEnd));
        }

        private static int skipHeader(String bytes, int from) {
            int end = from;
            while (bytes.startsWith(DASHES, end) && !isMarker(bytes, end)) {
                int lineFeed = bytes.indexOf('\n', end);
                end = lineFeed < 0 ? bytes.length() : lineFeed + 1;
            }
            return end;
        }

        /** Few lines have the sign; only they are looked at closely. */
        private static boolean isMarker(String bytes, int at) {
            boolean hasSign = bytes.startsWith("+", at + 2) || bytes.startsWith("+", at + 3);
            return hasSign
                    && !NO_MARKER_LINE.matcher(bytes).region(at, bytes.length()).lookingAt();
        }

        private static int skip(Pattern line, String bytes, int from) {
            Matcher matcher = line.matcher(bytes).region(from, bytes.length());
            int end = from;
            while (end < bytes.length() && matcher.lookingAt()) {
                end = matcher.end();
                matcher.region(end, bytes.length());
            }
            return end;
        }

        /** The bytes of the first line, of which UTF-16 makes no UTF-8. */
        byte[] firstLine() {
            int end = bytes.indexOf('\n');
            return bytes.substring(0, end < 0 ? bytes.length() : end).getBytes(StandardCharsets.ISO_8859_1);
        }

        /** Whether no more bytes could make it longer. */
        boolean isWhole() {
            return bytes.indexOf('\n', end) >= 0
                    || SQL.matcher(bytes).region(end, bytes.length()).lookingAt();
        }
    }

    private static HeaderText decode(Path file, Extent extent) {
        String header = extent.bytes.substring(0, extent.headerEnd);
        String text = isAscii(header) ? header : Utf8.decode(file, header.getBytes(StandardCharsets.ISO_8859_1));
        if (header.isEmpty()) {
            Utf8.decode(file, extent.firstLine());
        }
        String below = extent.bytes.substring(extent.headerEnd, extent.end);
        return new HeaderText(file, text, below, extent.start);
    }

    private static boolean isAscii(String bytes) {
        int at = 0;
        while (at < bytes.length() && bytes.charAt(at) < 0x80) {
            at++;
        }
        return at == bytes.length();
    }

    boolean isEmpty() {
        return !text.startsWith(DASHES) && !text.contains("\n" + DASHES);
    }

    /** As YAML: every {@code --} blanked, so that all places stay the same. */
    YamlSource yaml() {
        String yaml = ("\n" + text).replace("\n" + DASHES, "\n  ").substring(1);
        return new YamlSource(file.toString(), yaml, text, Exit.FAILED);
    }

    /** How many lines of the file it takes. */
    int lines() {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    /** How many bytes of the file stand before a character of the text. */
    int bytesUpTo(int index) {
        return bytesBefore + text.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
    }

    /** The characters of a value as they were written, quotes and all. */
    String written(Span span) {
        return text.substring(span.start(), span.end());
    }
}
