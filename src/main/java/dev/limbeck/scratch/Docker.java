package dev.limbeck.scratch;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The program docker, as it is found on a path. */
final class Docker {
    private final Path program;
    private final Map<String, String> environment;

    private Docker(Path program, Map<String, String> environment) {
        this.program = program;
        this.environment = environment;
    }

    /**
     * Finds it.
     *
     * @param environment the variables of the process
     * @throws NoDocker if it is not there
     */
    static Docker find(Map<String, String> environment) {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> List.of(Path.of(folder, "docker"), Path.of(folder, "docker.exe")).stream())
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Docker(program, environment))
                .orElseThrow(NoDocker::new);
    }

    /** How a call ended, and what it said, standard error included. */
    record Answer(int exit, String text) {
        boolean isGood() {
            return exit == 0;
        }
    }

    /** Runs it to its end. */
    Answer call(Map<String, String> further, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().putAll(further);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            try (InputStream said = process.getInputStream()) {
                String text = new String(said.readAllBytes(), StandardCharsets.UTF_8).strip();
                return new Answer(process.onExit().join().exitValue(), text);
            }
        } catch (IOException e) {
            throw new ProgramRefused(program, e);
        }
    }
}
