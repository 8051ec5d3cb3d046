package dev.limbeck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The last line of a terminal, where it says how far a command has come. Whatever else is printed there first takes it
 * away, and so stands above it when it is shown again. May be used by several threads.
 */
final class StatusLine {
    private static final String ERASE = "\r\u001b[K";

    private final OutputStream terminal;
    private boolean isShown;
    private boolean isLineEnded = true;

    /** Shows nothing yet. */
    StatusLine(OutputStream terminal) {
        this.terminal = terminal;
    }

    /** Returns a stream to print to whatever is no status. */
    OutputStream above(OutputStream stream) {
        return new Above(stream);
    }

    /**
     * Shows a line in place of what is shown. Not while another line is printed by half.
     *
     * @param line narrower than the terminal, without control characters
     */
    synchronized void show(String line) {
        if (isLineEnded) {
            write((isShown ? ERASE : "") + line);
            isShown = true;
        }
    }

    synchronized void erase() {
        if (isShown) {
            write(ERASE);
            isShown = false;
        }
    }

    /** Where the terminal is gone nobody sees that it says nothing. */
    private void write(String text) {
        try {
            terminal.write(text.getBytes(UTF_8));
            terminal.flush();
        } catch (IOException gone) {
            isLineEnded = false;
        }
    }

    private final class Above extends OutputStream {
        private final OutputStream stream;

        Above(OutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            synchronized (StatusLine.this) {
                erase();
                if (length > 0) {
                    isLineEnded = bytes[start + length - 1] == '\n';
                }
                stream.write(bytes, start, length);
            }
        }

        @Override
        public void flush() throws IOException {
            stream.flush();
        }
    }
}
