package dev.limbeck.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a server writes into {@code postmaster.pid}, a fact a line: its process first, the second in which it started
 * third, its port fourth, its state last. It removes the file when it stops, and leaves it when it is killed.
 */
record Postmaster(Path file, List<String> lines) {
    /** Between the start of a process and its first look at the clock, on a machine that is very busy. */
    private static final Duration START = Duration.ofMinutes(1);

    /** Empty where there is no file, or one that is not written yet. */
    static Optional<Postmaster> readFrom(Path file) {
        try {
            Postmaster server = new Postmaster(file, Files.readAllLines(file));
            return server.lines.size() < 4 ? Optional.empty() : Optional.of(server);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new DirectoryUnusable(file, e);
        }
    }

    long pid() {
        return Long.parseLong(lines.get(0).strip());
    }

    private Instant started() {
        return Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
    }

    /** Whether it takes connections on a port. */
    boolean isReadyOn(int port) {
        return isRunning() && isOn(port) && lines.get(lines.size() - 1).strip().equals("ready");
    }

    boolean isOn(int port) {
        return lines.get(3).strip().equals(String.valueOf(port));
    }

    /** Whether the process is this server, and not another that has been given its number since. */
    boolean isRunning() {
        return isPostgres()
                && info().flatMap(ProcessHandle.Info::startInstant)
                        .filter(start ->
                                Duration.between(start, started()).abs().compareTo(START) < 0)
                        .isPresent();
    }

    /** Whether the process is some PostgreSQL. */
    boolean isPostgres() {
        return info().flatMap(ProcessHandle.Info::command)
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
    }

    /** Whether the server is gone and its number another's, or that of a corpse. */
    boolean isMistaken() {
        return info().isPresent() && !isRunning();
    }

    private Optional<ProcessHandle.Info> info() {
        return ProcessHandle.of(pid()).map(ProcessHandle::info);
    }

    /**
     * Lets a server start on data whose last one was killed and whose process number is another's now, which PostgreSQL
     * takes for its own and refuses. The number becomes that of this process, which PostgreSQL knows for its parent;
     * the file stays, since its last line shows PostgreSQL whether a part of the killed server lives on.
     */
    void disown() {
        try {
            List<String> disowned = new ArrayList<>(lines);
            disowned.set(0, String.valueOf(ProcessHandle.current().pid()));
            Files.write(file, disowned);
        } catch (IOException e) {
            throw new DirectoryUnusable(file, e);
        }
    }
}
