package dev.limbeck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A command line in a process of its own. */
final class LimbeckJvm {
    private final Process process;
    private final Path out;
    private final Path err;

    private LimbeckJvm(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static LimbeckJvm start(Path directory, Map<String, String> environment, String... args)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(directory, "run", ".out");
        Path err = Files.createTempFile(directory, "run", ".err");
        ProcessBuilder builder =
                Launcher.process(directory, args).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        return new LimbeckJvm(builder.start(), out, err);
    }

    long pid() {
        return process.pid();
    }

    /** What it has said so far beside its result. */
    String errors() throws IOException {
        return Files.readString(err);
    }

    /** SIGTERM, which ends it as Ctrl-C does. */
    void interrupt() {
        process.destroy();
    }

    /** SIGKILL: nothing of it gets to tidy up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    LimbeckProcess.Outcome end() throws IOException, InterruptedException {
        int exit = process.waitFor();
        return new LimbeckProcess.Outcome(Files.readString(out), errors(), exit);
    }
}
