package dev.limbeck.script;

import dev.limbeck.graph.Revision;
import dev.limbeck.problem.Problem;
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

/** The version locations of a project. */
public final class VersionFolders {
    private static final String ENDING = ".sql";

    /** So many files are read sooner by several threads than those are started. */
    private static final int MANY = 100;

    private final Path root;
    private final List<String> locations;

    /**
     * Names the locations.
     *
     * @param root what they are relative to
     * @param locations folders; the last names may be globs
     */
    public VersionFolders(Path root, List<String> locations) {
        this.root = root;
        this.locations = List.copyOf(locations);
    }

    /**
     * Returns the folders there are: locations in their order, what a glob matches sorted by name, none twice. As in a
     * shell, a glob matches no hidden folder.
     *
     * @throws BadVersionLocation if a location is no well-formed glob
     * @throws NoVersionFolder if a location that is no glob does not exist
     */
    public List<Path> folders() {
        Map<Path, Path> byRealPath = new LinkedHashMap<>();
        for (String location : locations) {
            for (Path folder : expand(location)) {
                byRealPath.putIfAbsent(real(folder), folder);
            }
        }
        return List.copyOf(byRealPath.values());
    }

    /**
     * Reads the header of every revision file: folders in their order, files sorted by name.
     *
     * @throws CannotRead if a file or folder cannot be read; of several that are wrong, the first is named
     */
    public List<Revision> revisions() {
        List<Path> files =
                folders().stream().flatMap(folder -> files(folder).stream()).toList();
        if (files.size() >= MANY) {
            try {
                return read(files.parallelStream());
            } catch (Problem anyOfThem) {
                return read(files.stream());
            }
        }
        return read(files.stream());
    }

    private static List<Revision> read(Stream<Path> files) {
        return files.filter(VersionFolders::isFile)
                .map(file -> Header.read(file).revision())
                .toList();
    }

    /** Returns the names of the files in all folders, in no particular order. */
    List<String> fileNames() {
        return folders().stream()
                .flatMap(folder -> files(folder).stream())
                .filter(VersionFolders::isFile)
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private List<Path> expand(String location) {
        if (location.chars().noneMatch(c -> "*?[{".indexOf(c) >= 0)) {
            Path folder = root.resolve(location).normalize();
            if (!Files.isDirectory(folder)) {
                throw new NoVersionFolder(folder);
            }
            return List.of(folder);
        }
        Path pattern = Path.of(location);
        List<Path> found = List.of(pattern.isAbsolute() ? pattern.getRoot() : root);
        for (Path name : pattern) {
            found = found.stream()
                    .flatMap(folder -> matching(folder, name.toString()))
                    .toList();
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

    /** What is named as a revision file is, folders included: to ask the system of each takes time. */
    private static List<Path> files(Path folder) {
        return list(folder, "*" + ENDING).stream()
                .filter(file -> !file.getFileName().toString().startsWith("."))
                .toList();
    }

    private static boolean isFile(Path file) {
        return !Files.isDirectory(file);
    }

    private static List<Path> list(Path folder, String glob) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, glob)) {
            entries.forEach(found::add);
        } catch (PatternSyntaxException malformed) {
            throw new BadVersionLocation(glob, malformed);
        } catch (IOException failed) {
            throw CannotRead.of(folder, failed);
        }
        return found.stream().sorted().toList();
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException failed) {
            throw CannotRead.of(folder, failed);
        }
    }
}
