package dev.limbeck.scratch;

import dev.limbeck.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The PostgreSQL of a project that has no server: started for one command from programs that Limbeck brings along, on
 * data that stay. One process at a time uses a data directory; the others wait for it.
 *
 * <p>The server stops with {@link #close}, and when the virtual machine shuts down. One that outlived a killed virtual
 * machine is stopped by the next {@link #start} on its data. May be closed from any thread.
 */
public final class EmbeddedServer implements AutoCloseable {
    private final Cluster cluster;
    private final DirectoryLock lock;
    private boolean closed;

    private EmbeddedServer(Cluster cluster, DirectoryLock lock) {
        this.cluster = cluster;
        this.lock = lock;
    }

    /**
     * Starts the server on localhost and returns when it takes connections. A missing data directory is created; what
     * one holds is never deleted.
     *
     * @param patience how long to wait for another process that uses the data; not at all where it is zero
     * @param notice is told, a line at a time, why it takes longer than a start usually does
     * @throws Problem if no server can run here, if the directory is in use for longer, cannot be used or holds
     *     something else, or if the server refuses to start
     */
    public static EmbeddedServer start(Path dataDirectory, Duration patience, Consumer<String> notice) {
        DataDirectory data = DataDirectory.at(dataDirectory);
        DirectoryLock lock = DirectoryLock.take(data.beside(".lock"), patience, notice);
        return start(data, lock, Durability.KEPT, notice);
    }

    /** Starts it on data whose lock this process has; where that fails, the lock is given back. */
    static EmbeddedServer start(
            DataDirectory data, DirectoryLock lock, Durability durability, Consumer<String> notice) {
        try {
            EmbeddedServer server = new EmbeddedServer(Cluster.of(data, durability, notice), lock);
            server.stopAtShutdown();
            server.run();
            return server;
        } catch (Problem problem) {
            lock.close();
            throw problem;
        }
    }

    /** The JDBC URL of the database {@code postgres} for the one user there is, its superuser. */
    public String url() {
        return "jdbc:postgresql://localhost:%d/postgres?user=postgres".formatted(cluster.port());
    }

    /** Stops the server, waits until it has stopped, and lets the next command have the data. Does nothing twice. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        cluster.stop();
        lock.close();
    }

    /** Where the virtual machine is going down already, nobody would wait for a server to stop, so none is started. */
    private void stopAtShutdown() {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(this::close, "embedded-postgres-stop"));
        } catch (IllegalStateException shuttingDown) {
            close();
        }
    }

    /** Synchronized, so that a shutdown in the middle of a start waits until there is a server that it can stop. */
    private synchronized void run() {
        if (closed) {
            return;
        }
        try {
            cluster.start();
        } catch (Problem problem) {
            close();
            throw problem;
        }
    }
}
