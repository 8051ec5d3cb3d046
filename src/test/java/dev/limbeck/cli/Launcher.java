package dev.limbeck.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Limbeck as users start it, from this source tree. */
final class Launcher {
    private static final Path PROGRAM = Path.of("limbeck").toAbsolutePath();
    private static boolean isReady;

    private Launcher() {}

    /** The folder that the program is in, for those that look for it on their path. */
    static Path folder() throws IOException, InterruptedException {
        makeReady();
        return PROGRAM.resolveSibling("");
    }

    /** A process not started yet. */
    static ProcessBuilder process(Path directory, String... arguments) throws IOException, InterruptedException {
        makeReady();
        List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder process = new ProcessBuilder(command).directory(directory.toFile());
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process.environment().put("LIMBECK_JAVA_OPTS", "-Xmx64m");
        return process;
    }

    /** The first run keeps the classes for the others: none of those is killed in the midst of it. */
    private static synchronized void makeReady() throws IOException, InterruptedException {
        if (!isReady) {
            Process first = new ProcessBuilder(PROGRAM.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(first.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (first.waitFor() != 0) {
                throw new IllegalStateException("limbeck --version: " + said);
            }
            isReady = true;
        }
    }
}
