package dev.limbeck.script;

import dev.limbeck.graph.RevisionId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A revision file that is to be written.
 *
 * @param parents in the order to write them
 * @param dependsOn ids or labels, in the order to write them
 * @param date when it was made
 * @param replaces the revisions that it stands for, parents first
 */
public record NewFile(
        RevisionId id,
        List<RevisionId> parents,
        List<String> dependsOn,
        List<String> labels,
        String message,
        ZonedDateTime date,
        List<RevisionId> replaces) {

    /** One that stands for itself alone. */
    public NewFile(
            RevisionId id,
            List<RevisionId> parents,
            List<String> dependsOn,
            List<String> labels,
            String message,
            ZonedDateTime date) {
        this(id, parents, dependsOn, labels, message, date, List.of());
    }

    /**
     * Writes the file, with nothing to run in it yet, and returns its path.
     *
     * @param folder what its name is relative to: the version location, or a folder in it
     * @param like the file whose format it takes; empty for what the project begins with
     * @throws CannotWrite if it is there already or cannot be written
     * @throws BadTemplate if the project's template for that format cannot be followed; nothing is written then
     */
    public Path write(Path folder, Optional<Path> like, Layout layout, VersionFolders folders) {
        RevisionFormat format = like.map(RevisionFormats::of).orElseGet(layout::format);
        byte[] content = format.content(this, layout.template(folder));
        return write(folder, layout, folders, format.ending(), content);
    }

    /**
     * Writes the file in SQL, and returns its path.
     *
     * @param folder what its name is relative to
     * @throws CannotWrite if it is there already or cannot be written
     */
    public Path write(Path folder, NewSections sections, Layout layout, VersionFolders folders) {
        return write(folder, layout, folders, RevisionFormats.SQL.ending(), content(sections));
    }

    /**
     * Writes the file in SQL where it is in nobody's way, to try what it holds, and returns its path.
     *
     * @throws CannotWrite if there is no place for it
     */
    public Path writeAside(NewSections sections) {
        Path folder = Path.of(System.getProperty("java.io.tmpdir", "."));
        try {
            return Files.write(
                    Files.createTempFile(folder, "limbeck", RevisionFormats.SQL.ending()), content(sections));
        } catch (IOException failed) {
            throw new CannotWrite(folder, failed);
        }
    }

    /** Returns the text of the file in SQL. */
    public String text(NewSections sections) {
        return SqlText.of(this, sections);
    }

    /** Returns the content of the file in SQL. */
    byte[] content(NewSections sections) {
        return text(sections).getBytes(StandardCharsets.UTF_8);
    }

    private Path write(Path folder, Layout layout, VersionFolders folders, String ending, byte[] content) {
        Path file = file(folder, layout.names().name(id, message, date, folders.fileNames()) + ending);
        AtomicFile.create(file, content);
        return file;
    }

    /**
     * Takes back what was written a moment ago.
     *
     * @throws CannotWrite if it stays
     */
    public static void discard(Path written) {
        try {
            Files.deleteIfExists(written);
        } catch (IOException failed) {
            throw new CannotWrite(written, failed);
        }
    }

    /** Where the locale is C, Java can spell no file name beyond ASCII. */
    private static Path file(Path folder, String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException cannotSpell) {
            return folder.resolve(name.replaceAll("\\P{ASCII}+", "_"));
        }
    }
}
