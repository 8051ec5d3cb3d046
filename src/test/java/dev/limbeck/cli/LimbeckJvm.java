package dev.limbeck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command line in a process of its own, started from the finished jar as the launcher starts it. */
final class LimbeckJvm {
    private static final Path JAR = Path.of("target/limbeck.jar").toAbsolutePath();

    private final Process process;
    private final Path out;
    private final Path err;

    private LimbeckJvm(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static LimbeckJvm start(Path directory, Map<String, String> environment, String... args) throws IOException {
        Path out = Files.createTempFile(directory, "run", ".out");
        Path err = Files.createTempFile(directory, "run", ".err");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m", "-jar"));
        command.add(JAR.toString());
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        return new LimbeckJvm(builder.start(), out, err);
    }

    /** Returns a folder in which {@code limbeck} is a program, for those that look for it on their path. */
    static Path program(Path folder) throws IOException {
        Path program = Files.createDirectories(folder).resolve("limbeck");
        if (Files.notExists(program)) {
            Files.writeString(
                    program,
                    "#!/bin/sh\nexec '%s/bin/java' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar '%s' \"$@\"\n"
                            .formatted(System.getProperty("java.home"), JAR));
            program.toFile().setExecutable(true);
        }
        return folder;
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
