package dev.limbeck.script;

import dev.limbeck.problem.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The encoding of revision files, and no other. */
public final class Utf8 {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final char REPLACED = '\uFFFD';

    private Utf8() {}

    /**
     * Returns the text of a file, without a byte order mark.
     *
     * @throws CannotRead if it cannot be read, or is not UTF-8
     */
    public static String read(Path file) {
        try {
            return decode(file, Files.readAllBytes(file));
        } catch (IOException failed) {
            throw CannotRead.of(file, failed);
        }
    }

    /**
     * Returns the text of the first bytes of a file, without a byte order mark.
     *
     * @throws CannotRead if they are not UTF-8
     */
    static String decode(Path file, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACED) >= 0) {
            demandWhole(file, bytes);
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** What stands for bytes that are none may have been written there too. */
    private static void demandWhole(Path file, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (decoder.decode(in, out, true).isError()) {
            throw CannotRead.notUtf8(Place.of(file.toString(), lineAt(bytes, in.position())));
        }
    }

    private static int lineAt(byte[] bytes, int end) {
        int line = 1;
        for (int index = 0; index < end; index++) {
            line += bytes[index] == '\n' ? 1 : 0;
        }
        return line;
    }
}
