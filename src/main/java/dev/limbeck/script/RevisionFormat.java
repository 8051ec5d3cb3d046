package dev.limbeck.script;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import java.nio.file.Path;
import java.util.Optional;

/** One language that revision files are written in; {@link RevisionFormats} lists all there are. */
interface RevisionFormat {

    /** How the names of its files end, with the dot. */
    String ending();

    /** Whether a file of that name, in a version location, is a revision in this format. */
    default boolean claims(String fileName) {
        return fileName.endsWith(ending()) && !fileName.startsWith(".");
    }

    /**
     * Returns what a file declares; of a very large one the beginning alone is read.
     *
     * @throws LeftConflict if git has left a conflict in it
     * @throws dev.limbeck.problem.Problem if it cannot be read, or does not say it clearly
     */
    Revision read(Path file);

    /**
     * Returns what a file of this content declares.
     *
     * @throws dev.limbeck.problem.Problem if it does not say it clearly
     */
    Revision read(Path file, byte[] content);

    /**
     * Returns the content of a file with another parent declared in it, and nothing else changed.
     *
     * @param before the content it has now
     */
    byte[] reparented(Path file, byte[] before, RevisionId parent);

    /**
     * Returns the content of a new file, with nothing to run in it yet.
     *
     * @param template what the project makes its new files of, where the format has such templates and the project has one
     * @throws BadTemplate if the template cannot be followed
     */
    byte[] content(NewFile file, Optional<Path> template);

    /** Whether Limbeck itself can run what such a file holds. */
    boolean isRunnable();

    /**
     * Reads what is run.
     *
     * @throws NotRunnable if Limbeck does not run this format
     */
    Body body(Path file);

    /**
     * Reads what is run of a file of this content.
     *
     * @throws NotRunnable if Limbeck does not run this format
     */
    Body body(Path file, byte[] content);
}
