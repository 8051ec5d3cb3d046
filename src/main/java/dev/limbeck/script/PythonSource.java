package dev.limbeck.script;

import dev.limbeck.problem.Place;
import dev.limbeck.problem.Secrets;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content of a Python file. All of Python's signs are ASCII, so that it is read byte by byte, and only what is looked
 * at is decoded.
 *
 * @param text each byte as one character
 * @param charset what the file says it is written in, otherwise UTF-8
 */
record PythonSource(Path file, String text, Charset charset) {
    private static final Pattern CODING =
            Pattern.compile("\\A(?:[ \\t\\f]*#?[^\\n]*\\n)?[ \\t\\f]*#[^\\n]*?coding[:=][ \\t]*([-\\w.]+)");
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    static PythonSource of(Path file, byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return new PythonSource(file, text, charset(text));
    }

    private static Charset charset(String text) {
        Matcher coding = CODING.matcher(text);
        try {
            return coding.lookingAt()
                    ? Charset.forName(coding.group(1).replace("latin-1", "latin1"))
                    : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    /** The text to be read: the same, with line breaks in the place of a byte order mark. */
    String code() {
        return text.startsWith(BYTE_ORDER_MARK) ? "\n\n\n" + text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    /**
     * Returns the characters between two indexes, with {@code \n} for every line break.
     *
     * @throws CannotRead if they are not in the file's encoding
     */
    String decoded(int from, int to) {
        ByteBuffer bytes = ByteBuffer.wrap(text.substring(from, to).getBytes(StandardCharsets.ISO_8859_1));
        try {
            return charset.newDecoder().decode(bytes).toString().replace("\r\n", "\n");
        } catch (CharacterCodingException malformed) {
            throw CannotRead.notUtf8(Place.of(file.toString(), line(from)));
        }
    }

    /** Returns characters as they stand in the text. */
    String encoded(String characters) {
        return new String(characters.getBytes(charset), StandardCharsets.ISO_8859_1);
    }

    int line(int index) {
        return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
    }

    Place place(int index) {
        int start = text.lastIndexOf('\n', index - 1) + 1;
        int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
        String before = lenient(start, index);
        String excerpt = Secrets.mask(lenient(start, end).stripTrailing());
        return new Place(file.toString(), line(index), 1 + before.codePointCount(0, before.length()), excerpt);
    }

    private String lenient(int from, int to) {
        return new String(text.substring(from, to).getBytes(StandardCharsets.ISO_8859_1), charset);
    }
}
