package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** One shell that commands are typed into, standard error between standard output as on a terminal. */
final class Shell implements AutoCloseable {
    private static final String END = "-- end of what that printed --";

    private final Process process;
    private final Writer in;
    private final BufferedReader out;

    private Shell(Process process) {
        this.process = process;
        this.in = process.outputWriter(StandardCharsets.UTF_8);
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts one that knows of a database only by these variables. */
    static Shell in(Path directory, Map<String, String> environment) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder("sh").directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().remove("DATABASE_URL");
        builder.environment().putAll(environment);
        return new Shell(builder.start());
    }

    /** Types a command, drops blanks at the end of lines, which a page does not show, and keeps the exit status for the next, which may be {@code echo $?}. */
    String type(String command) throws IOException {
        in.write("(exit ${status:-0})\n" + command + "\nstatus=$?; echo '" + END + "'\n");
        in.flush();
        StringBuilder printed = new StringBuilder();
        for (String line = out.readLine(); !END.equals(line); line = out.readLine()) {
            assertThat(line).as("the shell ended at " + command).isNotNull();
            printed.append(line.stripTrailing()).append('\n');
        }
        return printed.toString().stripTrailing();
    }

    @Override
    public void close() throws IOException {
        in.close();
        process.destroy();
    }
}
