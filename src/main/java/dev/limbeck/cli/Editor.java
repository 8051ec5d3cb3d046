package dev.limbeck.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The user's editor.
 *
 * @param command as a shell would read it, so that it may hold options and quotes
 */
record Editor(String command) {
    private static final List<String> VARIABLES = List.of("VISUAL", "EDITOR");
    private static final List<String> PROGRAMS = List.of("sensible-editor", "editor", "nano", "vi");

    /**
     * Returns what {@code VISUAL} or else {@code EDITOR} names, or the first program that is on the path.
     *
     * @throws NoEditor if there is none
     */
    static Editor of(Map<String, String> environment) {
        Stream<String> named = VARIABLES.stream()
                .map(variable -> environment.getOrDefault(variable, ""))
                .filter(value -> !value.isBlank());
        Stream<String> found = PROGRAMS.stream()
                .filter(program ->
                        find(program, environment.getOrDefault("PATH", "")).isPresent());
        return new Editor(Stream.concat(named, found).findFirst().orElseThrow(NoEditor::new));
    }

    private static Optional<Path> find(String program, String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Opens files in this terminal and waits until the editor ends.
     *
     * @param directory the folder the editor starts in
     * @throws EditorFailed if it cannot be started or ends with another status than 0
     */
    void open(List<Path> files, Path directory) {
        List<String> words = new ArrayList<>(List.of("sh", "-c", command + " \"$@\"", "limbeck"));
        files.forEach(file -> words.add(file.toString()));
        try {
            int status = new ProcessBuilder(words)
                    .directory(directory.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw EditorFailed.withStatus(command, status);
            }
        } catch (IOException noShell) {
            throw EditorFailed.toStart(command, noShell);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw EditorFailed.toEnd(command, interrupted);
        }
    }
}
