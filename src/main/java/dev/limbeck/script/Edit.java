package dev.limbeck.script;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Bytes of a file, and what takes their place.
 *
 * @param from the index of the first byte that goes
 * @param to the index behind the last one; {@code from} where something is only added
 */
record Edit(int from, int to, String text) {

    byte[] in(byte[] before) {
        ByteArrayOutputStream after = new ByteArrayOutputStream();
        after.write(before, 0, from);
        after.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        after.write(before, to, before.length - to);
        return after.toByteArray();
    }
}
