package dev.limbeck.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * The directory that a cluster's data are kept in. It comes into being by one rename, so that it holds a whole cluster
 * or none at all; what is cut off before is a sibling that nobody has ever connected to.
 *
 * @param path real: two names of one directory are one data directory
 */
record DataDirectory(Path path) {
    private static final String FRESH = ".fresh-";

    /** Creates the parent where it is missing, and nothing else. */
    static DataDirectory at(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            if (Files.exists(absolute)) {
                return new DataDirectory(absolute.toRealPath());
            }
            Path parent = Files.createDirectories(absolute.resolveSibling(""));
            return new DataDirectory(parent.toRealPath().resolve(absolute.getFileName()));
        } catch (IOException e) {
            throw new DirectoryUnusable(absolute, e);
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    Path parent() {
        return path.resolveSibling("");
    }

    /** A file that belongs to the directory without being in it. */
    Path beside(String suffix) {
        return path.resolveSibling(name() + suffix);
    }

    /** Whether there is no cluster yet, and room for one. */
    boolean isNew() {
        try (Stream<Path> entries = Files.exists(path) ? Files.list(path) : Stream.empty()) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new DirectoryUnusable(path, e);
        }
    }

    /**
     * Refuses what a server of this version could not run on.
     *
     * @throws OtherMajorVersion if another major version of PostgreSQL made the data
     * @throws NoCluster if there is something else in the directory
     */
    void requireVersion(String major) {
        Path version = path.resolve("PG_VERSION");
        if (!Files.exists(version)) {
            throw new NoCluster(path);
        }
        try {
            String found = Files.readString(version).strip();
            if (!found.equals(major)) {
                throw new OtherMajorVersion(path, found, major);
            }
        } catch (IOException e) {
            throw new DirectoryUnusable(path, e);
        }
    }

    /** Whether a server of this version could run on what is there. */
    boolean isOf(String major) {
        try {
            Path version = path.resolve("PG_VERSION");
            return Files.exists(version) && Files.readString(version).strip().equals(major);
        } catch (IOException e) {
            throw new DirectoryUnusable(path, e);
        }
    }

    /** Deletes everything: for data that nobody misses. */
    void delete() {
        FileUtils.deleteQuietly(path.toFile());
    }

    /** Deletes what a killed run has begun; what is still being written to goes the next time. */
    void clearAway() {
        try (Stream<Path> siblings = Files.list(parent())) {
            siblings.filter(sibling -> sibling.getFileName().toString().startsWith(name() + FRESH))
                    .forEach(leftover -> FileUtils.deleteQuietly(leftover.toFile()));
        } catch (IOException e) {
            throw new DirectoryUnusable(parent(), e);
        }
    }

    /** An empty directory to make a cluster in. */
    Path fresh() {
        try {
            return Files.createTempDirectory(parent(), name() + FRESH);
        } catch (IOException e) {
            throw new DirectoryUnusable(parent(), e);
        }
    }

    /** Puts a finished cluster where the data are kept from now on. */
    void accept(Path fresh) {
        try {
            Files.deleteIfExists(path);
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DirectoryUnusable(path, e);
        }
    }

    /** The server that runs on the data, or that did when it was killed. */
    Optional<Postmaster> postmaster() {
        return Postmaster.readFrom(path.resolve("postmaster.pid"));
    }
}
