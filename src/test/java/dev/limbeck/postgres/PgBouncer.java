package dev.limbeck.postgres;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The pooler of the distribution, in front of one test's database. Tests that want it are skipped where it is not
 * installed; {@code .ci/run} sees that it is.
 */
public final class PgBouncer implements AutoCloseable {
    private final Process process;
    private final String url;

    private PgBouncer(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Starts it, and returns when it takes connections.
     *
     * @param mode {@code session}, {@code transaction} or {@code statement}
     */
    public static PgBouncer start(Path folder, TestDatabase database, String mode) throws IOException {
        Optional<Path> program = program();
        assumeTrue(program.isPresent(), "There is no pgbouncer on the path");
        int port = freePort();
        Path configuration = Files.writeString(folder.resolve("pgbouncer.ini"), configuration(database, mode, port));
        List<String> command = new ArrayList<>(List.of(program.get().toString(), configuration.toString()));
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(1, List.of("-u", "nobody"));
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("pgbouncer.log").toFile())
                .start();
        awaitPort(process, port, folder.resolve("pgbouncer.log"));
        return new PgBouncer(
                process, "jdbc:postgresql://localhost:%d/%s?user=anybody".formatted(port, database.name()));
    }

    /** The JDBC URL that leads through it to the test's database, with the rights of the test. */
    public String url() {
        return url;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    /** It lets anybody in, and is itself whom the test is. */
    private static String configuration(TestDatabase database, String mode, int port) {
        URI server = URI.create(database.url().substring("jdbc:".length()));
        String parameters = Stream.of(server.getQuery().split("&"))
                .filter(each -> each.startsWith("user=") || each.startsWith("password="))
                .reduce("", (all, each) -> all + " " + each);
        return """
                [databases]
                %s = host=%s port=%d%s
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = any
                pool_mode = %s
                default_pool_size = 5
                """.formatted(database.name(), server.getHost(), server.getPort(), parameters, port, mode);
    }

    private static Optional<Path> program() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, "pgbouncer"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitPort(Process process, int port, Path log) throws IOException {
        while (process.isAlive()) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getInputStream();
                return;
            } catch (IOException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
        throw new IllegalStateException("pgbouncer ended: " + Files.readString(log));
    }
}
