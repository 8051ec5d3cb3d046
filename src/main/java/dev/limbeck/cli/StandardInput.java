package dev.limbeck.cli;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keyboard, where standard input and standard error lead to a terminal. */
final class StandardInput implements Keyboard {
    private static final Path INPUT = Path.of("/dev/stdin");
    private static final Path ERRORS = Path.of("/dev/stderr");

    private @Nullable BufferedReader reader;

    @Override
    public boolean isThere() {
        try {
            return TerminalDevice.isAt(INPUT) && TerminalDevice.isAt(ERRORS);
        } catch (IOException unknown) {
            return false;
        }
    }

    @Override
    public Optional<String> line() {
        if (reader == null) {
            reader = new BufferedReader(
                    new InputStreamReader(new FileInputStream(FileDescriptor.in), Charset.defaultCharset()));
        }
        try {
            return Optional.ofNullable(reader.readLine());
        } catch (IOException closed) {
            return Optional.empty();
        }
    }
}
