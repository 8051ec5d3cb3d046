package dev.limbeck.scratch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
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
        try {
            DirectoryLock lock = new DirectoryLock(file, FileChannel.open(file, CREATE, READ, WRITE));
            lock.acquire(patience, notice);
            return lock;
        } catch (IOException e) {
            throw new DirectoryUnusable(file, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DirectoryUnusable(file, e);
        }
    }

    private void acquire(Duration patience, Consumer<String> notice) throws IOException {
        if (!tryToTake()) {
            if (!patience.isZero()) {
                notice.accept("Waiting for another limbeck command that uses the embedded PostgreSQL" + holder() + ".");
            }
            await(patience);
        }
        channel.truncate(0);
        channel.write(US_ASCII.encode(ProcessHandle.current().pid() + "\n"), 0);
    }

    private void await(Duration patience) throws IOException {
        long begun = System.nanoTime();
        do {
            if (Duration.ofNanos(System.nanoTime() - begun).compareTo(patience) >= 0) {
                ServerInUse inUse = new ServerInUse(holder(), patience);
                close();
                throw inUse;
            }
            LockSupport.parkNanos(POLL.toNanos());
        } while (!tryToTake());
    }

    private boolean tryToTake() throws IOException {
        return channel.tryLock(LOCKED_BYTE, 1, false) != null;
    }

    /** Empty in the moment between a holder's lock and its signature. */
    private String holder() throws IOException {
        ByteBuffer signature = ByteBuffer.allocate(20);
        channel.read(signature, 0);
        String pid = US_ASCII.decode(signature.flip()).toString().strip();
        return pid.isEmpty() ? "" : ", pid " + pid;
    }
}
