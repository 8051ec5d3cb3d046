package dev.limbeck.scratch;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.FileUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL as they were packed into this build, which knows one version and one platform.
 *
 * @param version as PostgreSQL counts it, with a third number for the packaging
 */
record PackedPrograms(String version, String platform) {
    private static final String UNFINISHED = "unpacking-";

    static PackedPrograms ofThisBuild() {
        try (InputStream resource = PackedPrograms.class.getResourceAsStream("postgres.properties")) {
            Properties build = new Properties();
            build.load(Objects.requireNonNull(resource));
            return new PackedPrograms(build.getProperty("version"), build.getProperty("platform"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number that data must have been made with. */
    String major() {
        return version.substring(0, version.indexOf('.'));
    }

    /**
     * Unpacks the programs where no one has yet. They appear whole or not at all; where two unpack at once, the programs
     * of the first stay.
     */
    Path unpackInto(Path cache) throws IOException {
        Path home = cache.resolve("postgres-" + version + "-" + platform);
        if (!Files.isDirectory(home)) {
            clearAway(cache);
            Path unfinished = Files.createTempDirectory(cache, UNFINISHED);
            unpack(unfinished);
            publish(unfinished, home);
        }
        return home;
    }

    /** What killed processes have left. A younger one may be at work. */
    private static void clearAway(Path cache) throws IOException {
        Instant longAgo = Instant.now().minus(Duration.ofHours(1));
        try (Stream<Path> entries = Files.list(cache)) {
            entries.map(Path::toFile)
                    .filter(entry -> entry.getName().startsWith(UNFINISHED))
                    .filter(entry -> entry.lastModified() < longAgo.toEpochMilli())
                    .forEach(FileUtils::deleteQuietly);
        }
    }

    private void unpack(Path target) throws IOException {
        try (InputStream archive = open();
                TarArchiveInputStream entries = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                write(entry, entries, target.resolve(entry.getName()));
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            file.toFile().setExecutable(entry.getName().startsWith("bin/"));
        }
    }

    private static void publish(Path unfinished, Path home) throws IOException {
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            FileUtils.deleteQuietly(unfinished.toFile());
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private InputStream open() throws IOException {
        String system = System.getProperty("os.name");
        String machine = System.getProperty("os.arch");
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(kernel(system), machine);
        } catch (IllegalStateException e) {
            throw new BuiltForAnotherPlatform(platform, system + " " + machine, e);
        }
    }

    private static String kernel(String system) {
        if (system.startsWith("Windows")) {
            return "Windows";
        }
        return system.startsWith("Mac") ? "Darwin" : "Linux";
    }
}
