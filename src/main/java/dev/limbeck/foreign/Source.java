package dev.limbeck.foreign;

import dev.limbeck.script.CannotRead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The folders in which another tool keeps its migrations.
 *
 * @param files all that lie in and below them, but git's own: folder by folder in the order named, sorted by name
 */
public record Source(List<SourceFile> files) {
    private static final int DEEPEST = 20;

    public Source {
        files = List.copyOf(files);
    }

    /**
     * Lists the files; reads none.
     *
     * @param folders folders, or single files
     * @throws CannotRead if one is not there, or may not be read
     */
    public static Source of(List<Path> folders) {
        List<SourceFile> files = new ArrayList<>();
        for (Path folder : folders) {
            Path root = folder.toAbsolutePath().normalize();
            Path parent = Files.isDirectory(root) ? root : root.resolveSibling("");
            list(root).forEach(file -> files.add(new SourceFile(file, slashed(parent.relativize(file)))));
        }
        return new Source(files);
    }

    private static List<Path> list(Path root) {
        try (Stream<Path> found = Files.walk(root, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> !slashed(root.relativize(file)).matches("(.*/)?\\.git/.*"))
                    .sorted(Comparator.comparing(file -> slashed(root.relativize(file))))
                    .toList();
        } catch (IOException failed) {
            throw CannotRead.of(root, failed);
        } catch (UncheckedIOException failed) {
            throw CannotRead.of(root, Objects.requireNonNull(failed.getCause()));
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Whether there is such a file. */
    public boolean has(Predicate<SourceFile> wanted) {
        return files.stream().anyMatch(wanted);
    }

    /** Whether there is a file of SQL in which a line begins so, blanks before it aside. */
    public boolean hasLine(String start) {
        return has(file -> file.name().endsWith(".sql")
                && file.text().lines().anyMatch(line -> line.strip().startsWith(start)));
    }
}
