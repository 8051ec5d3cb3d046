package dev.limbeck.scratch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command in a process of its own, which can be waited for, ended and killed. */
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private ServerProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static ServerProcess start(Path data) throws IOException {
        return start(data, Map.of());
    }

    static ServerProcess start(Path data, Map<String, String> environment, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(EmbeddedServerMain.class.getName(), data.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new ServerProcess(builder.start());
    }

    long pid() {
        return process.pid();
    }

    /** The next line it says; null at its end. */
    String line() throws IOException {
        return output.readLine();
    }

    /** Reads on until it says where its server is. */
    String url() throws IOException {
        String line = line();
        while (line != null && !line.startsWith("jdbc:")) {
            line = line();
        }
        return line;
    }

    /** Everything it says from here to its end. */
    List<String> rest() {
        return output.lines().toList();
    }

    /** SIGKILL: nothing of it gets to tidy up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid()).start().waitFor();
    }

    int exit() throws InterruptedException {
        return process.waitFor();
    }

    /** Lets it end by itself. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    /** A signal that this process was told to ignore, as a job in the background is, its children ignore too. */
    static List<String> signalsThatEnd() throws IOException {
        Path status = Path.of("/proc/self/status");
        long ignored = !Files.exists(status)
                ? 0
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .mapToLong(line -> Long.parseUnsignedLong(
                                line.substring("SigIgn:".length()).strip(), 16))
                        .sum();
        return Map.of("HUP", 1, "INT", 2, "TERM", 15).entrySet().stream()
                .filter(signal -> (ignored >> (signal.getValue() - 1) & 1) == 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
