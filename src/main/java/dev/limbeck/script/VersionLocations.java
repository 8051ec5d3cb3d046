package dev.limbeck.script;

import dev.limbeck.problem.Key;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * The folders in which a project keeps its revisions, as its configuration names them.
 *
 * @param root what they are relative to
 * @param key what says them
 */
public record VersionLocations(Path root, List<String> names, Spelling spelling, Key key) {

    /** What signs such as {@code *} in a name mean. */
    public enum Spelling {
        /** They match folders. */
        GLOBS,
        /** Themselves. */
        NAMES
    }

    public VersionLocations {
        names = List.copyOf(names);
    }

    /**
     * Returns the folders there are: locations in their order, what a glob matches sorted by name, none twice. As in a
     * shell, a glob matches no hidden folder. Never none.
     *
     * @throws BadVersionLocation if a location is no well-formed glob
     * @throws NoVersionFolder if a location that is no glob does not exist, or all are globs and none matches
     */
    public List<Path> folders() {
        Map<Path, Path> byRealPath = new LinkedHashMap<>();
        for (String name : names) {
            boolean isGlob = LocationGlob.isGlob(name, spelling);
            for (Path folder : isGlob ? matching(name) : List.of(named(name))) {
                byRealPath.putIfAbsent(real(folder), folder);
            }
        }
        if (byRealPath.isEmpty()) {
            throw NoVersionFolder.matched(root, names, key);
        }
        return List.copyOf(byRealPath.values());
    }

    /** Returns the locations, to be held against folders that may not be here; links to the project are followed. */
    List<LocationGlob> globs() {
        Path from = real(root);
        return names.stream().map(name -> LocationGlob.of(from, name, spelling)).toList();
    }

    private Path named(String name) {
        Path folder = root.resolve(name).normalize();
        if (!Files.isDirectory(folder)) {
            throw NoVersionFolder.missing(folder, key);
        }
        return folder;
    }

    private List<Path> matching(String glob) {
        Path pattern = Path.of(glob);
        List<Path> found = List.of(pattern.isAbsolute() ? pattern.getRoot() : root);
        try {
            for (Path name : pattern) {
                found = found.stream()
                        .flatMap(folder -> matching(folder, name.toString()))
                        .toList();
            }
        } catch (PatternSyntaxException malformed) {
            throw new BadVersionLocation(key, glob, malformed);
        }
        return found;
    }

    private static Stream<Path> matching(Path folder, String glob) {
        if (glob.equals("..") || glob.equals(".")) {
            return Stream.of(folder.resolve(glob).normalize());
        }
        boolean mayBeHidden = glob.startsWith(".");
        return list(folder, glob).stream()
                .filter(found -> mayBeHidden || !found.getFileName().toString().startsWith("."))
                .filter(Files::isDirectory);
    }

    /** Returns what a folder holds, sorted by name. */
    static List<Path> list(Path folder, String glob) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, glob)) {
            entries.forEach(found::add);
        } catch (IOException failed) {
            throw CannotRead.of(folder, failed);
        }
        return found.stream().sorted().toList();
    }

    static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException failed) {
            throw CannotRead.of(folder, failed);
        }
    }
}
