package dev.limbeck.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the result of a command, and remembers why it could not be written; after that nothing more is tried. */
final class ResultStream extends OutputStream {
    private final OutputStream stream;
    private @Nullable IOException refused;

    ResultStream(OutputStream stream) {
        this.stream = stream;
    }

    /** Returns why the result is not complete; empty where it is. */
    Optional<IOException> refused() {
        return Optional.ofNullable(refused);
    }

    @Override
    public void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) {
        if (refused != null) {
            return;
        }
        try {
            stream.write(bytes, start, length);
        } catch (IOException failed) {
            refused = failed;
        }
    }
}
