package dev.limbeck.script;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of a branch that is put behind another, before and after: it may get another parent, another number in its
 * name, or both.
 *
 * @param from its path
 * @param to its path then; the same, where the name stays
 */
@SuppressWarnings("ArrayRecordComponent")
public record MovedFile(Path from, Path to, byte[] before, byte[] after) {

    /** A file that keeps its name. */
    public static MovedFile of(Reparented change) {
        return new MovedFile(change.file(), change.file(), change.before(), change.after());
    }

    /**
     * A file that keeps what is in it.
     *
     * @throws CannotRead if it cannot be read
     */
    public static MovedFile unchanged(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            return new MovedFile(file, file, content, content);
        } catch (IOException failed) {
            throw CannotRead.of(file, failed);
        }
    }

    /** Returns the same file with another name. */
    public MovedFile called(String name) {
        return new MovedFile(from, from.resolveSibling(name), before, after);
    }

    /** Whether there was no such file. */
    public boolean isNew() {
        return before.length == 0;
    }

    /** Whether its name changes. */
    public boolean isRenamed() {
        return !from.equals(to);
    }

    /**
     * Gives the files their new names and contents. Names come first: whoever is stopped in between finds what is left to
     * do by the parents.
     *
     * @throws CannotWrite if one cannot be written, or something else has the new name; that file is unchanged then
     */
    public static void write(List<MovedFile> files) {
        List<MovedFile> waiting =
                new ArrayList<>(files.stream().filter(MovedFile::isRenamed).toList());
        while (!waiting.isEmpty()) {
            MovedFile next = waiting.stream()
                    .filter(each -> waiting.stream().noneMatch(other -> other.from.equals(each.to)))
                    .findFirst()
                    .orElse(waiting.get(0));
            next.rename();
            waiting.remove(next);
        }
        files.stream().filter(each -> each.before != each.after).forEach(each -> AtomicFile.put(each.to, each.after));
    }

    private void rename() {
        try {
            if (Files.exists(to)) {
                throw new FileAlreadyExistsException(to.toString());
            }
            Files.move(from, to);
        } catch (IOException failed) {
            throw new CannotWrite(to, failed);
        }
    }
}
