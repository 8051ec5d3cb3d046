package dev.limbeck.scratch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The right to use a data directory, held by one process at a time. The operating system takes it back from a process
 * that is killed. The file stays: whoever deleted it might delete the one that another has locked.
 */
final class DirectoryLock implements AutoCloseable {
    /** Far behind the content: where locks are mandatory, those who wait could not read a locked byte. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final Duration POLL = Duration.ofMillis(20);

    /**
     * What this process has locked. Such a file must not even be opened: where it is closed again, the operating system
     * takes back all locks that the process has on it.
     */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Waits for the lock while another process has it, but no longer than patience lasts.
     *
     * @param notice is told, before the wait, for whom
     * @throws ServerInUse if it is not free in time
     */
    static DirectoryLock take(Path file, Duration patience, Consumer<String> notice) {
        Optional<DirectoryLock> lock = tryTake(file);
        if (lock.isEmpty() && !patience.isZero()) {
            notice.accept("Waiting for another limbeck command that uses the embedded PostgreSQL" + named(file) + ".");
        }
        long begun = System.nanoTime();
        while (lock.isEmpty()) {
            if (Duration.ofNanos(System.nanoTime() - begun).compareTo(patience) >= 0) {
                throw new ServerInUse(named(file), patience);
            }
            LockSupport.parkNanos(POLL.toNanos());
            lock = tryTake(file);
        }
        return lock.get();
    }

    /** Takes the lock if nobody has it, and never waits. */
    static Optional<DirectoryLock> tryTake(Path file) {
        if (!OURS.add(file)) {
            return Optional.empty();
        }
        Optional<DirectoryLock> lock = Optional.empty();
        try {
            lock = locked(file);
            return lock;
        } catch (IOException e) {
            throw new DirectoryUnusable(file, e);
        } finally {
            if (lock.isEmpty()) {
                OURS.remove(file);
            }
        }
    }

    private static Optional<DirectoryLock> locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
        if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
            channel.close();
            return Optional.empty();
        }
        channel.truncate(0);
        channel.write(US_ASCII.encode(ProcessHandle.current().pid() + "\n"), 0);
        return Optional.of(new DirectoryLock(file, channel));
    }

    /** Who has the lock, as the number of a process; empty in the moment between a holder's lock and its signature. */
    static String holderOf(Path file) {
        try {
            return OURS.contains(file)
                    ? String.valueOf(ProcessHandle.current().pid())
                    : Files.readString(file, US_ASCII).strip();
        } catch (IOException e) {
            throw new DirectoryUnusable(file, e);
        }
    }

    private static String named(Path file) {
        String pid = holderOf(file);
        return pid.isEmpty() ? "" : ", pid " + pid;
    }

    @Override
    public void close() {
        try {
            channel.close();
            OURS.remove(file);
        } catch (IOException e) {
            throw new DirectoryUnusable(file, e);
        }
    }
}
