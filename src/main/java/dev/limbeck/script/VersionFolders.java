package dev.limbeck.script;

import dev.limbeck.graph.Revision;
import dev.limbeck.problem.Problem;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** The version locations of a project. */
public final class VersionFolders {
    private static final String CACHE = "__pycache__";

    /** So many files are read sooner by several threads than those are started. */
    private static final int MANY = 100;

    private final Path root;
    private final List<String> locations;
    private final Depth depth;

    /** How far down revision files lie. */
    public enum Depth {
        /** In the locations themselves. */
        FLAT,
        /** In the folders below them too. */
        RECURSIVE
    }

    /**
     * Names the locations.
     *
     * @param root what they are relative to
     * @param locations folders; the last names may be globs
     * @param depth whether folders below them are read too
     */
    public VersionFolders(Path root, List<String> locations, Depth depth) {
        this.root = root;
        this.locations = List.copyOf(locations);
        this.depth = depth;
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
     * Reads what every revision file declares: locations in their order, the files of a folder sorted by name, whatever
     * their format, and then the folders below it, sorted too.
     *
     * @throws CannotRead if a file or folder cannot be read; of several that are wrong, the first is named
     */
    public List<Revision> revisions() {
        List<Path> files = named().toList();
        if (files.size() >= MANY) {
            try {
                return read(files.parallelStream());
            } catch (Problem anyOfThem) {
                return read(files.stream());
            }
        }
        return read(files.stream());
    }

    private static List<Revision> read(Stream<Path> named) {
        return named.filter(VersionFolders::isFile)
                .map(file -> RevisionFormats.of(file).read(file))
                .toList();
    }

    /** Returns the revision file of a folder that is read first; empty where it has none. */
    public Optional<Path> firstIn(Path folder) {
        return named(folder).filter(VersionFolders::isFile).findFirst();
    }

    /** Returns the names of the files in all folders, in no particular order. */
    List<String> fileNames() {
        return named().filter(VersionFolders::isFile)
                .map(file -> file.getFileName().toString())
                .toList();
    }

    /** What is named as a revision file is, folders included: to ask the system of each takes time. */
    private Stream<Path> named() {
        Map<Path, Path> byRealPath = new LinkedHashMap<>();
        folders().stream()
                .flatMap(this::withFoldersBelow)
                .forEach(folder -> byRealPath.putIfAbsent(real(folder), folder));
        return byRealPath.values().stream().flatMap(VersionFolders::named);
    }

    private static Stream<Path> named(Path folder) {
        return list(folder, "*").stream()
                .filter(file -> RevisionFormats.claiming(file).isPresent());
    }

    /** A link that leads nowhere, passed over in silence, would be a revision that is missing. */
    private static boolean isFile(Path file) {
        return Files.isRegularFile(file) || (Files.isSymbolicLink(file) && !Files.exists(file));
    }

    private Stream<Path> withFoldersBelow(Path folder) {
        if (depth == Depth.FLAT) {
            return Stream.of(folder);
        }
        Stream<Path> below = list(folder, "*").stream().filter(VersionFolders::mayHoldRevisions);
        return Stream.concat(Stream.of(folder), below.flatMap(this::withFoldersBelow));
    }

    /** A link could lead up again. */
    private static boolean mayHoldRevisions(Path folder) {
        String name = folder.getFileName().toString();
        return !name.startsWith(".") && !name.equals(CACHE) && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
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
