package dev.limbeck.scratch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The right to use a data directory, held by one process at a time. The operating system takes it back from a process
 * that is killed. The file stays: whoever deleted it might delete the one that another has locked.
 */
final class DirectoryLock implements AutoCloseable {
    /** Far behind the content: where locks are mandatory, those who wait could not read a locked byte. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Waits for the lock as long as another process has it.
     *
     * @param notice is told, before the wait, for whom
     */
    static DirectoryLock take(Path file, Consumer<String> notice) {
        try {
            DirectoryLock lock = new DirectoryLock(file, FileChannel.open(file, CREATE, READ, WRITE));
            lock.acquire(notice);
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

    private void acquire(Consumer<String> notice) throws IOException {
        if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
            notice.accept("Waiting for another limbeck command that uses the embedded PostgreSQL" + holder() + ".");
            channel.lock(LOCKED_BYTE, 1, false);
        }
        channel.truncate(0);
        channel.write(US_ASCII.encode(ProcessHandle.current().pid() + "\n"), 0);
    }

    /** Empty in the moment between a holder's lock and its signature. */
    private String holder() throws IOException {
        ByteBuffer signature = ByteBuffer.allocate(20);
        channel.read(signature, 0);
        String pid = US_ASCII.decode(signature.flip()).toString().strip();
        return pid.isEmpty() ? "" : ", pid " + pid;
    }
}
