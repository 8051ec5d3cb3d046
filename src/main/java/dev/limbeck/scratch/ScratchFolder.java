package dev.limbeck.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The folder in which a project keeps the embedded PostgreSQL for its scratch databases. A command has a server to
 * itself: the first whose data nobody uses, or a new one. Data that no server starts on are thrown away.
 */
public final class ScratchFolder {
    private static final int MOST = 8;

    private final Path folder;

    /** Makes nothing yet. */
    public ScratchFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * What there is of a server.
     *
     * @param name of its folder
     * @param user the number of the process that uses it; empty where none does
     */
    public record Slot(String name, String user) {}

    /** Returns the servers there are, by number; none where none was ever started. */
    public List<Slot> slots() {
        return slotsOnDisk().stream().map(this::slot).toList();
    }

    private Slot slot(DataDirectory data) {
        Path file = data.beside(".lock");
        Optional<DirectoryLock> free = DirectoryLock.tryTake(file);
        free.ifPresent(DirectoryLock::close);
        return new Slot(data.name(), free.isPresent() ? "" : DirectoryLock.holderOf(file));
    }

    /**
     * Starts a server of its own for this process, and stops those that killed commands left running.
     *
     * @param notice is told, a line at a time, why it takes longer than a start usually does
     * @throws dev.limbeck.problem.Problem if no server can run here, or the folder cannot be used
     */
    public EmbeddedServer start(Consumer<String> notice) {
        EmbeddedServer server = startFirstFree(notice);
        slotsOnDisk().forEach(data -> stopLeftBehind(data, notice));
        return server;
    }

    /**
     * Starts the server of a slot; empty where a process uses it.
     *
     * @param name of its folder
     */
    public Optional<EmbeddedServer> start(String name, Consumer<String> notice) {
        DataDirectory data = DataDirectory.at(folder.resolve(name));
        return DirectoryLock.tryTake(data.beside(".lock")).map(lock -> start(data, lock, notice));
    }

    private EmbeddedServer startFirstFree(Consumer<String> notice) {
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(number -> start(String.valueOf(number), notice))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> startLater(notice));
    }

    private EmbeddedServer startLater(Consumer<String> notice) {
        DataDirectory data = DataDirectory.at(folder.resolve("1"));
        DirectoryLock lock = DirectoryLock.take(data.beside(".lock"), Duration.ofDays(1), notice);
        return start(data, lock, notice);
    }

    private static EmbeddedServer start(DataDirectory data, DirectoryLock lock, Consumer<String> notice) {
        boolean isUsable =
                data.isNew() || data.isOf(PackedPrograms.ofThisBuild().major());
        if (!isUsable) {
            data.delete();
        }
        try {
            return EmbeddedServer.start(data, lock, Durability.THROWN_AWAY, notice);
        } catch (ServerRefused broken) {
            DirectoryLock again = DirectoryLock.take(data.beside(".lock"), Duration.ofDays(1), notice);
            data.delete();
            return EmbeddedServer.start(data, again, Durability.THROWN_AWAY, notice);
        }
    }

    /** The lock of a killed command is free, though its server runs on. */
    private static void stopLeftBehind(DataDirectory data, Consumer<String> notice) {
        boolean isRunning = data.postmaster().filter(Postmaster::isRunning).isPresent();
        if (isRunning) {
            DirectoryLock.tryTake(data.beside(".lock")).ifPresent(lock -> {
                try (lock) {
                    Cluster.of(data, Durability.THROWN_AWAY, notice);
                }
            });
        }
    }

    private List<DataDirectory> slotsOnDisk() {
        try (Stream<Path> entries = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return entries.filter(entry -> entry.getFileName().toString().matches("\\d+"))
                    .sorted(Comparator.comparing(
                            entry -> Integer.parseInt(entry.getFileName().toString())))
                    .map(DataDirectory::at)
                    .toList();
        } catch (IOException e) {
            throw new DirectoryUnusable(folder, e);
        }
    }
}
