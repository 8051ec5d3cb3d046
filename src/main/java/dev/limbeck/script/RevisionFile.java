package dev.limbeck.script;

import dev.limbeck.graph.Revision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A revision file as it was read, or as a commit has it.
 *
 * @param path where it lies, or would
 */
@SuppressWarnings("ArrayRecordComponent")
public record RevisionFile(Path path, byte[] content) {

    /**
     * Reads a file whole.
     *
     * @throws CannotRead if it cannot be read
     */
    public static RevisionFile read(Path path) {
        try {
            return new RevisionFile(path, Files.readAllBytes(path));
        } catch (IOException failed) {
            throw CannotRead.of(path, failed);
        }
    }

    /**
     * Returns what it declares.
     *
     * @throws dev.limbeck.problem.Problem if it does not say it clearly
     */
    public Revision revision() {
        return RevisionFormats.of(path).read(path, content);
    }

    /** Whether Limbeck itself can run what it holds. */
    public boolean isRunnable() {
        return RevisionFormats.of(path).isRunnable();
    }

    /**
     * Returns what is run.
     *
     * @throws NotRunnable if Limbeck does not run this format
     * @throws dev.limbeck.problem.Problem if its parts are not clear
     */
    public Body body() {
        return RevisionFormats.of(path).body(path, content);
    }

    /** Whether a word stands somewhere in it, be it readable otherwise or not. */
    public boolean mentions(String word) {
        return new String(content, StandardCharsets.UTF_8).contains(word);
    }
}
