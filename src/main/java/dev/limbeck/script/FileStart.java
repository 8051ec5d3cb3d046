package dev.limbeck.script;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** As much of a file as is looked at where nobody runs it: most files whole, of the data of some only the beginning. */
final class FileStart {
    private static final int MOST = 1 << 20;

    private FileStart() {}

    /**
     * Reads it.
     *
     * @throws CannotRead if the file cannot be read
     */
    static byte[] read(Path file) {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer start = ByteBuffer.allocate((int) Math.min(channel.size(), MOST));
            while (start.hasRemaining() && channel.read(start) >= 0) {}
            return start.hasRemaining() ? Arrays.copyOf(start.array(), start.position()) : start.array();
        } catch (IOException failed) {
            throw CannotRead.of(file, failed);
        }
    }
}
