package dev.limbeck.workspace;

import dev.limbeck.script.AtomicFile;
import dev.limbeck.script.CannotRead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What git gives a merge driver to join: three temporary files, the second of which takes what comes of it.
 *
 * @param markerSize how long the marks of a conflict are
 * @param path where the file lies
 */
public record DriverFiles(Path base, Path ours, Path theirs, int markerSize, Path path) {

    /**
     * Joins them and writes what comes of it, a conflict with the command that resolves it.
     *
     * @param environment the variables of the process, as git has set them
     * @throws dev.limbeck.problem.Problem if one cannot be read or written; nothing is changed then
     */
    public HeadFileMerge.Result join(Map<String, String> environment) {
        HeadFileMerge.Versions versions = new HeadFileMerge.Versions(bytes(base), bytes(ours), bytes(theirs));
        HeadFileMerge.Result result = HeadFileMerge.of(versions, path, environment);
        AtomicFile.replace(ours, result.content(versions, markerSize));
        return result;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw CannotRead.of(file, failed);
        }
    }

    /** Both versions between marks, as git writes them. */
    static byte[] conflict(HeadFileMerge.Versions versions, int markerSize, String label) {
        String text = "<".repeat(markerSize) + " ours\n" + lines(versions.ours()) + "=".repeat(markerSize) + "\n"
                + lines(versions.theirs()) + ">".repeat(markerSize) + " theirs; " + label + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String lines(byte[] version) {
        String text = new String(version, StandardCharsets.UTF_8);
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }
}
