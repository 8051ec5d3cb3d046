package dev.limbeck.scratch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** A data directory together with the programs that run it. Whoever uses one holds the directory's lock. */
final class Cluster {
    /** A server whose last run was killed first replays what it had not yet written to its files. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration POLL = Duration.ofMillis(5);

    /** The same on every machine, whatever its locale and time zone; small, since one command at a time uses it. */
    private static final List<String> SETTINGS = List.of(
            "--username=postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--set=timezone=UTC",
            "--set=log_timezone=UTC",
            "--set=log_min_messages=log",
            "--set=unix_socket_directories=",
            "--set=max_connections=50",
            "--set=shared_buffers=32MB");

    private final DataDirectory data;
    private final Programs programs;
    private final Durability durability;
    private final int port;

    private Cluster(DataDirectory data, Programs programs, Durability durability, int port) {
        this.data = data;
        this.programs = programs;
        this.durability = durability;
        this.port = port;
    }

    /**
     * Makes the data ready to be started, whatever a killed process has left of them.
     *
     * @param notice is told what is done that is not done every time
     */
    static Cluster of(DataDirectory data, Durability durability, Consumer<String> notice) {
        boolean isNew = data.isNew();
        if (isNew) {
            notice.accept("Preparing the embedded PostgreSQL, this first time only.");
        }
        PackedPrograms packed = PackedPrograms.ofThisBuild();
        Cluster cluster = new Cluster(data, Programs.of(packed), durability, freePort());
        data.clearAway();
        cluster.clearLog();
        if (isNew) {
            cluster.create();
        }
        data.requireVersion(packed.major());
        cluster.stopLeftBehind(notice);
        return cluster;
    }

    int port() {
        return port;
    }

    /** Returns when the server takes connections; where it refuses, none is left running. */
    void start() {
        if (attemptSucceeds()) {
            return;
        }
        boolean isLate = data.postmaster().filter(this::isLateComer).isPresent();
        stop();
        if (!isLate || !attemptSucceeds()) {
            throw new ServerRefused(log());
        }
    }

    /** A command that was killed in the middle of its start may leave a pg_ctl whose server comes only now. */
    private boolean isLateComer(Postmaster server) {
        return server.isRunning() && !server.isOn(port);
    }

    private boolean attemptSucceeds() {
        clearLog();
        Process pgCtl = run(
                "pg_ctl",
                "start",
                "--wait",
                "--timeout=" + PATIENCE.toSeconds(),
                "--pgdata=" + data.name(),
                "--log=" + log().getFileName(),
                "--options=-p " + port + durability.options());
        return isReadyBefore(pgCtl) || exitStatus(pgCtl) == 0;
    }

    /** The server says so as soon as it is; pg_ctl looks ten times a second, and notices where it never will be. */
    private boolean isReadyBefore(Process pgCtl) {
        while (pgCtl.isAlive()) {
            if (data.postmaster().filter(server -> server.isReadyOn(port)).isPresent()) {
                return true;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return false;
    }

    /** Returns when the server has stopped, at once where none runs. */
    void stop() {
        data.postmaster().filter(Postmaster::isPostgres).ifPresent(this::stop);
    }

    /** The process outlives its file by a moment. */
    private void stop(Postmaster server) {
        Instant deadline = Instant.now().plus(PATIENCE);
        exitStatus(run("pg_ctl", "stop", "--no-wait", "--mode=fast", "--pgdata=" + data.name()));
        while (server.isPostgres()) {
            if (Instant.now().isAfter(deadline)) {
                throw new ServerWillNotStop(server.pid(), data.path());
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private void stopLeftBehind(Consumer<String> notice) {
        data.postmaster().filter(Postmaster::isRunning).ifPresent(server -> {
            notice.accept(
                    "Stopping the embedded PostgreSQL that a killed command left behind, pid " + server.pid() + ".");
            stop(server);
        });
        data.postmaster().filter(Postmaster::isMistaken).ifPresent(Postmaster::disown);
    }

    private void create() {
        Path fresh = data.fresh();
        List<String> arguments = new ArrayList<>(SETTINGS);
        arguments.add("--pgdata=" + fresh.getFileName());
        if (exitStatus(run("initdb", arguments.toArray(String[]::new))) != 0) {
            throw new ServerRefused(log());
        }
        data.accept(fresh);
    }

    /** Files are named from the parent of the data, since pg_ctl hands its arguments to a shell unquoted. */
    private Process run(String program, String... arguments) {
        return programs.start(data.parent(), log(), program, arguments);
    }

    private static int exitStatus(Process program) {
        return program.onExit().join().exitValue();
    }

    /** What the last start said is of no use to this one. */
    private void clearLog() {
        try {
            Files.write(log(), new byte[0]);
        } catch (IOException e) {
            throw new DirectoryUnusable(log(), e);
        }
    }

    private Path log() {
        return data.beside(".log");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new NoFreePort(e);
        }
    }
}
