package dev.limbeck.scratch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A PostgreSQL in a container of its own, which is removed with {@link #close}, and when the virtual machine shuts down.
 * One that outlived a killed virtual machine is removed by the next {@link #start} of the same user and machine. May be
 * closed from any thread.
 */
public final class Container implements AutoCloseable {
    /** What tells our containers, and in its value the process that started one. */
    private static final String LABEL = "dev.limbeck.scratch";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Docker docker;
    private final String image;
    private final String id;
    private final String password;
    private boolean closed;

    private Container(Docker docker, String image, String id, String password) {
        this.docker = docker;
        this.image = image;
        this.id = id;
        this.password = password;
    }

    /**
     * Starts a container and returns when its server takes connections on this machine.
     *
     * @param image as docker names it, of a kind with the official {@code postgres}
     * @param environment the variables of the process
     * @param notice is told, a line at a time, what is removed
     * @throws dev.limbeck.problem.Problem if there is no docker, or it starts no server
     */
    public static Container start(String image, Map<String, String> environment, Consumer<String> notice) {
        Docker docker = Docker.find(environment);
        removeLeftBehind(docker)
                .forEach(id -> notice.accept("Removed the container " + id + " that a killed command left behind."));
        String password = password();
        Docker.Answer run = docker.call(
                Map.of("POSTGRES_PASSWORD", password),
                "run",
                "--detach",
                "--rm",
                "--label=" + LABEL + "=" + ProcessHandle.current().pid() + "@" + host(),
                "--env=POSTGRES_PASSWORD",
                "--publish=127.0.0.1::5432",
                image,
                "postgres",
                "-cfsync=off",
                "-csynchronous_commit=off",
                "-cfull_page_writes=off",
                "-cautovacuum=off");
        if (!run.isGood()) {
            throw new ContainerRefused(image, run.text());
        }
        Container container = new Container(docker, image, lastLine(run.text()), password);
        container.removeAtShutdown();
        container.awaitServer();
        return container;
    }

    /** Above the id stands what docker says of an image that it had to fetch. */
    private static String lastLine(String text) {
        return text.substring(text.lastIndexOf('\n') + 1);
    }

    private static String password() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /**
     * Removes the containers of processes of this machine that have ended, and returns their ids.
     *
     * @param environment the variables of the process
     * @throws dev.limbeck.problem.Problem if there is no docker
     */
    public static List<String> removeLeftBehind(Map<String, String> environment) {
        return removeLeftBehind(Docker.find(environment));
    }

    private static List<String> removeLeftBehind(Docker docker) {
        Docker.Answer all = docker.call(
                Map.of(), "ps", "--all", "--filter=label=" + LABEL, "--format={{.ID}} {{.Label \"" + LABEL + "\"}}");
        List<String> orphans = all.isGood()
                ? all.text()
                        .lines()
                        .map(line -> line.split(" ", 2))
                        .filter(Container::isOrphan)
                        .map(line -> line[0])
                        .toList()
                : List.of();
        orphans.forEach(id -> docker.call(Map.of(), "rm", "--force", "--volumes", id));
        return orphans;
    }

    /** A number that another process has been given since keeps a container until that one has ended too. */
    private static boolean isOrphan(String... line) {
        return line.length == 2
                && line[1].matches("\\d{1,18}@" + Pattern.quote(host()))
                && ProcessHandle.of(Long.parseLong(line[1].substring(0, line[1].indexOf('@'))))
                        .isEmpty();
    }

    /** Several machines may share one Docker. */
    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "unknown";
        }
    }

    /** While its data are made, the official image's server listens to no address. */
    private void awaitServer() {
        long begun = System.nanoTime();
        while (!docker.call(Map.of(), "exec", id, "pg_isready", "--host=127.0.0.1", "--quiet")
                .isGood()) {
            boolean isGone = !docker.call(Map.of(), "inspect", id).isGood();
            boolean isLate = System.nanoTime() - begun > PATIENCE.toNanos();
            if (isGone || isLate) {
                Docker.Answer log = docker.call(Map.of(), "logs", "--tail=5", id);
                close();
                throw new ContainerRefused(image, isGone ? "the container ended at once" : log.text());
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** The JDBC URL of the database {@code postgres} for its superuser. */
    public String url() {
        Docker.Answer port = docker.call(Map.of(), "port", id, "5432/tcp");
        if (!port.isGood()) {
            throw new ContainerRefused(image, port.text());
        }
        String address = port.text().lines().findFirst().orElse("");
        return "jdbc:postgresql://localhost:%s/postgres?user=postgres&password=%s"
                .formatted(address.substring(address.lastIndexOf(':') + 1), password);
    }

    /** Removes the container. Does nothing twice. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            docker.call(Map.of(), "rm", "--force", "--volumes", id);
        }
    }

    private void removeAtShutdown() {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(this::close, "scratch-container-remove"));
        } catch (IllegalStateException shuttingDown) {
            close();
        }
    }
}
