package dev.limbeck.workspace;

import dev.limbeck.config.ModelSource;
import dev.limbeck.sql.SectionText;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** The SQL files of a model: named, all of a folder and below it, or those that a glob matches. */
final class ModelFiles {
    private final Path root;
    private final ModelSource source;

    ModelFiles(Path root, ModelSource source) {
        this.root = root;
        this.source = source;
    }

    /** Reads them: what is named in its order, of one name all files by their names; none twice. */
    List<SectionText> texts() {
        List<Path> files = source.words().stream()
                .flatMap(word -> files(word).stream())
                .distinct()
                .toList();
        return files.stream().map(this::text).toList();
    }

    private List<Path> files(String word) {
        List<Path> files =
                isGlob(word) ? matching(word) : named(root.resolve(word).normalize());
        if (files.isEmpty()) {
            throw NoModel.files(word, root, source);
        }
        return files;
    }

    private static boolean isGlob(String word) {
        return word.chars().anyMatch(sign -> "*?[{".indexOf(sign) >= 0);
    }

    private List<Path> named(Path path) {
        return Files.isDirectory(path)
                ? walked(path, file -> file.toString().endsWith(".sql"))
                : Stream.of(path).filter(Files::isRegularFile).toList();
    }

    private List<Path> matching(String glob) {
        Path pattern = Path.of(glob);
        Path base = pattern.isAbsolute() ? pattern.getRoot() : root;
        int plain = 0;
        while (plain < pattern.getNameCount() && !isGlob(pattern.getName(plain).toString())) {
            base = base.resolve(pattern.getName(plain++));
        }
        String rest = pattern.subpath(plain, pattern.getNameCount()).toString();
        Path from = base.normalize();
        try {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + rest);
            return Files.isDirectory(from) ? walked(from, file -> matcher.matches(from.relativize(file))) : List.of();
        } catch (PatternSyntaxException malformed) {
            throw NoModel.files(glob, root, source);
        }
    }

    private interface Choice {
        boolean takes(Path file);
    }

    private List<Path> walked(Path folder, Choice choice) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(choice::takes)
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw NoModel.unreadable(folder, source, failed);
        }
    }

    private SectionText text(Path file) {
        try {
            return new SectionText(file.toString(), 1, Files.readString(file));
        } catch (IOException failed) {
            throw NoModel.unreadable(file, source, failed);
        }
    }
}
