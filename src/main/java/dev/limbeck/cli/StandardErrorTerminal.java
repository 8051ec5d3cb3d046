package dev.limbeck.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The terminal that standard error leads to. */
final class StandardErrorTerminal {
    private static final Path ITSELF = Path.of("/dev/stderr");
    private static final Pattern SIZE = Pattern.compile("\\d+ ([1-9]\\d*)\\s*");
    private static final int USUAL = 80;

    private StandardErrorTerminal() {}

    /** How wide it is now; 0 where standard error leads to no terminal, or to one that only takes lines. */
    static int columns() {
        try {
            return "dumb".equals(System.getenv("TERM")) || !TerminalDevice.isAt(ITSELF) ? 0 : width();
        } catch (IOException unknown) {
            return 0;
        }
    }

    /** Nobody can be asked but a program: the shell tells its children nothing of it. */
    private static int width() throws IOException {
        Process stty = new ProcessBuilder("stty", "size")
                .redirectInput(ITSELF.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Matcher size = SIZE.matcher(new String(stty.getInputStream().readAllBytes(), US_ASCII));
        return size.matches() ? Integer.parseInt(size.group(1)) : USUAL;
    }
}
