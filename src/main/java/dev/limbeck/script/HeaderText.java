package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.yaml.Span;
import dev.limbeck.yaml.YamlSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The leading run of {@code --} comment lines of an SQL file, blank lines before it included.
 *
 * @param file the file it was read from
 * @param text up to and without the first line that is no part of the header; without a byte order mark
 * @param bytesBefore how many bytes of the file stand before the text: a byte order mark, or none
 */
record HeaderText(Path file, String text, int bytesBefore) {
    private static final int CHUNK = 2048;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** One line that is blank or a comment, but no section marker. */
    private static final Pattern LINE =
            Pattern.compile("(?!--\\s*\\+\\p{Alpha})(?:--[^\\n]*|[ \\t\\f\\r]*)(?:\\n|\\z)");

    private static final Pattern COMMENT = Pattern.compile("(?m)^--");

    /**
     * Reads the start of a file, as little of it as holds the header.
     *
     * @throws CannotRead if the file cannot be read, or the header is not UTF-8
     */
    static HeaderText read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            while (true) {
                byte[] more = in.readNBytes(CHUNK + read.size());
                read.write(more);
                String bytes = read.toString(StandardCharsets.ISO_8859_1);
                int end = end(bytes);
                if (more.length == 0 || bytes.indexOf('\n', end) >= 0) {
                    return decode(file, ByteBuffer.wrap(read.toByteArray(), 0, end));
                }
            }
        } catch (IOException failed) {
            throw new CannotRead(file, failed);
        }
    }

    /** Where the header ends, in bytes read as Latin-1: every character of interest is ASCII in both. */
    private static int end(String bytes) {
        int start = bytes.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
        Matcher line = LINE.matcher(bytes).region(start, bytes.length());
        int end = start;
        while (end < bytes.length() && line.lookingAt()) {
            end = line.end();
            line.region(end, bytes.length());
        }
        return end;
    }

    private static HeaderText decode(Path file, ByteBuffer bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return text.startsWith(BYTE_ORDER_MARK)
                    ? new HeaderText(file, text.substring(1), 3)
                    : new HeaderText(file, text, 0);
        } catch (CharacterCodingException notUtf8) {
            throw new CannotRead(file, notUtf8);
        }
    }

    boolean isEmpty() {
        return !COMMENT.matcher(text).find();
    }

    /** As YAML: every {@code --} blanked, so that all places stay the same. */
    YamlSource yaml() {
        return new YamlSource(file.toString(), COMMENT.matcher(text).replaceAll("  "), text, Exit.FAILED);
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
