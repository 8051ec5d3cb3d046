package dev.limbeck.script;

import dev.limbeck.graph.Revision;
import dev.limbeck.problem.Problem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The revision files of a project, found in its version locations. */
public final class VersionFolders {
    private static final String CACHE = "__pycache__";

    /** So many files are read sooner by several threads than those are started. */
    private static final int MANY = 100;

    private final VersionLocations locations;
    private final Depth depth;

    /** How far down revision files lie. */
    public enum Depth {
        /** In the locations themselves. */
        FLAT,
        /** In the folders below them too. */
        RECURSIVE
    }

    /** Names the locations, and whether folders below them are read too. */
    public VersionFolders(VersionLocations locations, Depth depth) {
        this.locations = locations;
        this.depth = depth;
    }

    /** Returns the folders that the locations name. */
    public List<Path> folders() {
        return locations.folders();
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

    /** Returns what tells which files would be read if they were here, such as those of another commit. */
    public ClaimedFiles claims() {
        return new ClaimedFiles(
                locations.globs(),
                folders().stream().map(VersionLocations::real).collect(Collectors.toCollection(LinkedHashSet::new)),
                depth);
    }

    /** Returns the revision files, in the order in which they are read. */
    public List<Path> files() {
        return named().filter(VersionFolders::isFile).toList();
    }

    /** Returns the revision file that is read first in a folder, and below it where that is read; empty where none is. */
    public Optional<Path> firstIn(Path folder) {
        return withFoldersBelow(folder)
                .flatMap(VersionFolders::named)
                .filter(VersionFolders::isFile)
                .findFirst();
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
                .forEach(folder -> byRealPath.putIfAbsent(VersionLocations.real(folder), folder));
        return byRealPath.values().stream().flatMap(VersionFolders::named);
    }

    private static Stream<Path> named(Path folder) {
        return VersionLocations.list(folder, "*").stream()
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
        Stream<Path> below = VersionLocations.list(folder, "*").stream().filter(VersionFolders::mayHoldRevisions);
        return Stream.concat(Stream.of(folder), below.flatMap(this::withFoldersBelow));
    }

    /** A link could lead up again. */
    private static boolean mayHoldRevisions(Path folder) {
        return mayBeCalled(folder) && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }

    static boolean mayBeCalled(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return !name.startsWith(".") && !name.equals(CACHE);
    }
}
