package dev.limbeck.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Set;

/**
 * The file of passwords, where psql looks for it: that of {@code PGPASSFILE}, else {@code .pgpass} in the home that the
 * environment names, which need not be that of the account. As with psql, it is not read where others than its owner may
 * read or write it.
 *
 * @param path empty where the environment names none: the driver looks where it will
 */
record PasswordFile(String path) {
    private static final String OF_DRIVER = "org.postgresql.pgpassfile";

    private static final Set<PosixFilePermission> OF_OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    static PasswordFile of(Map<String, String> environment) {
        String given = environment.getOrDefault("PGPASSFILE", "");
        String home = environment.getOrDefault("HOME", "");
        return new PasswordFile(
                given.isEmpty() && !home.isEmpty() ? Path.of(home, ".pgpass").toString() : given);
    }

    /** Tells the driver, which has no other door for it than one for all connections. */
    void offer() {
        if (!path.isEmpty()) {
            System.setProperty(OF_DRIVER, isOpenToOthers() ? "" : path);
        }
    }

    /** Whether others than its owner may read or write it; not where there is no such file, or nothing tells. */
    boolean isOpenToOthers() {
        try {
            return !path.isEmpty() && !OF_OWNER.containsAll(Files.getPosixFilePermissions(Path.of(path)));
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
