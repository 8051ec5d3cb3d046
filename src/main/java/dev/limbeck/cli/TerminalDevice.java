package dev.limbeck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a stream of this process leads to a terminal: of each by itself the virtual machine does not tell it. */
final class TerminalDevice {
    private static final Path NOWHERE = Path.of("/dev/null");
    private static final int KIND = 0170000;
    private static final int CHARACTER_DEVICE = 0020000;

    private TerminalDevice() {}

    static boolean isAt(Path stream) throws IOException {
        return stream.getFileSystem().supportedFileAttributeViews().contains("unix")
                && Files.getAttribute(stream, "unix:mode") instanceof Integer mode
                && (mode & KIND) == CHARACTER_DEVICE
                && !Files.getAttribute(stream, "unix:rdev").equals(Files.getAttribute(NOWHERE, "unix:rdev"));
    }
}
