package dev.limbeck.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Folders for what tests throw away, every {@link org.junit.jupiter.api.io.TempDir} and the data of servers. To make a
 * database is to make 300 files: they are in memory where the system shows memory as a folder, it has room, and programs may
 * be run from it. What killed tests left there goes with the next.
 */
public final class ThrowawayFolders implements TempDirFactory {
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM = 4L << 30;
    private static final String OURS = "limbeck-test-" + System.getProperty("user.name") + "-";

    /** Null where there is none in memory. */
    private static final @Nullable Path RUN = inMemory();

    private static @Nullable Path inMemory() {
        Path run = MEMORY.resolve(OURS + ProcessHandle.current().pid());
        try {
            if (!Files.isWritable(MEMORY) || Files.getFileStore(MEMORY).getUsableSpace() < ROOM) {
                return null;
            }
            dropLeftBehind();
            Files.createDirectory(run);
            Path program = Files.createFile(run.resolve("program"));
            boolean runs = program.toFile().setExecutable(true) && Files.isExecutable(program);
            Files.delete(program);
            return runs ? run : null;
        } catch (IOException unusable) {
            return null;
        }
    }

    private static void dropLeftBehind() throws IOException {
        try (Stream<Path> folders = Files.list(MEMORY)) {
            for (Path folder : folders.toList()) {
                String name = folder.getFileName().toString();
                if (name.startsWith(OURS) && !isAlive(name.substring(OURS.length()))) {
                    drop(folder);
                }
            }
        }
    }

    private static boolean isAlive(String pid) {
        return ProcessHandle.of(Long.parseLong(pid)).isPresent();
    }

    /** As far as it goes: another process of the same tests may drop it as well. */
    private static void drop(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException gone) {
            // Then there is nothing to do.
        }
    }

    /** A new one, which whoever wants it deletes. */
    public static Path create(String prefix) throws IOException {
        return RUN == null ? Files.createTempDirectory(prefix) : Files.createTempDirectory(RUN, prefix);
    }

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext extension) throws IOException {
        return create("junit");
    }
}
