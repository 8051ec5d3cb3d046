package dev.limbeck.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Standard output. Where it is a pipe whose reader has left, what is written is lost in silence: the reader had enough. */
final class StandardOutput extends OutputStream {
    private static final Path ITSELF = Path.of("/dev/stdout");
    private static final int KIND = 0170000;
    private static final Set<Integer> PIPE_OR_SOCKET = Set.of(0010000, 0140000);

    private final FileOutputStream stream = new FileOutputStream(FileDescriptor.out);

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        try {
            stream.write(bytes, start, length);
        } catch (IOException refused) {
            if (!isPipe()) {
                throw refused;
            }
        }
    }

    /** Asked of the file itself: the message of the exception is in the language of the user. */
    private static boolean isPipe() throws IOException {
        return ITSELF.getFileSystem().supportedFileAttributeViews().contains("unix")
                && Files.getAttribute(ITSELF, "unix:mode") instanceof Integer mode
                && PIPE_OR_SOCKET.contains(mode & KIND);
    }
}
