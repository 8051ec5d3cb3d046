package dev.limbeck.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;

/** Where the unpacked programs are kept: a directory of the user's own, since from there they are run. */
final class UserCache {
    private UserCache() {}

    /**
     * Returns the first that can be used of {@code XDG_CACHE_HOME}, {@code .cache} in the home directory, and the
     * directory for temporary files.
     *
     * @throws NoCache if none can
     */
    static Path directory(Map<String, String> environment) {
        return Stream.of(
                        Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""), "limbeck"),
                        Path.of(System.getProperty("user.home"), ".cache", "limbeck"),
                        Path.of(System.getProperty("java.io.tmpdir"), "limbeck-" + System.getProperty("user.name")))
                .filter(Path::isAbsolute)
                .filter(UserCache::canBeUsed)
                .findFirst()
                .orElseThrow(NoCache::new);
    }

    private static boolean canBeUsed(Path directory) {
        try {
            Files.createDirectories(directory, ownerOnly(directory));
            Path probe = Files.createTempFile(directory, "probe-", "");
            boolean own = !isPosix(directory) || Files.getOwner(probe).equals(Files.getOwner(directory));
            Files.delete(probe);
            return own;
        } catch (IOException e) {
            return false;
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path directory) {
        if (!isPosix(directory)) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        };
    }

    private static boolean isPosix(Path directory) {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
