package dev.limbeck.hook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A program to run, without a shell.
 *
 * @param command its name and its arguments; a name with a {@code /} in it is a path, from the folder on
 * @param folder where it runs
 * @param environment all variables that it has
 * @param limit when it and all it has started are ended
 */
public record Program(List<String> command, Path folder, Map<String, String> environment, Duration limit) {
    /** How long a program that is told to end may tidy up, and what it has printed may be under way. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /**
     * Runs it to its end, or to the end of its time. When this process is told to end meanwhile, so is the program.
     *
     * @param input what it finds on its standard input; it need not read it
     * @param lines is told what it prints, on standard output and standard error alike, by a thread of its own
     */
    public ProgramEnd run(String input, Consumer<String> lines) {
        return run(input, lines, null);
    }

    /**
     * Runs it as {@link #run(String, Consumer)}, with nothing on its standard input.
     *
     * @param out is told what it prints on standard output, by a thread of its own
     * @param err is told what it prints on standard error, by another
     */
    public ProgramEnd print(Consumer<String> out, Consumer<String> err) {
        return run("", out, err);
    }

    private ProgramEnd run(String input, Consumer<String> out, @Nullable Consumer<String> err) {
        Process process;
        try {
            process = start(err == null);
        } catch (IOException refused) {
            return new ProgramEnd.NotStarted(reason(refused));
        }
        Thread ending = new Thread(() -> end(process), "hook-end");
        guard(ending);
        CompletableFuture<Void> written = CompletableFuture.runAsync(() -> write(process, input), Program::daemon);
        CompletableFuture<Void> read =
                CompletableFuture.runAsync(() -> read(process.getInputStream(), out), Program::daemon);
        CompletableFuture<Void> complained = err == null
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.runAsync(() -> read(process.getErrorStream(), err), Program::daemon);
        ProgramEnd end = ended(process);
        inTime(read);
        inTime(complained);
        inTime(written);
        keep(ending);
        return end;
    }

    private Process start(boolean isOneStream) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(resolved()).directory(folder.toFile()).redirectErrorStream(isOneStream);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private List<String> resolved() {
        String name = command.get(0);
        boolean isPath = name.contains("/") || name.contains(File.separator);
        String program = isPath ? folder.resolve(name).normalize().toString() : name;
        return Stream.concat(Stream.of(program), command.stream().skip(1)).toList();
    }

    /** {@code Cannot run program "x" (in directory "y"): error=2, No such file or directory}: what is behind the number. */
    private static String reason(IOException refused) {
        String message = String.valueOf(refused.getMessage());
        return message.substring(message.lastIndexOf(", ") + 1).strip();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "hook");
        thread.setDaemon(true);
        thread.start();
    }

    private ProgramEnd ended(Process process) {
        boolean isInTime = process.onExit()
                .thenApply(Optional::of)
                .completeOnTimeout(Optional.empty(), limit.toMillis(), TimeUnit.MILLISECONDS)
                .join()
                .isPresent();
        if (isInTime) {
            return new ProgramEnd.Exited(process.exitValue());
        }
        end(process);
        return new ProgramEnd.TooLate(limit);
    }

    /**
     * Those it started are looked for first, since they could not be found any more when it has ended; it is ended before
     * them, since a shell tells of a child that was.
     */
    private static void end(Process process) {
        List<ProcessHandle> family = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        family.forEach(ProcessHandle::destroy);
        CompletableFuture<?>[] ends = family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        inTime(CompletableFuture.allOf(ends));
        family.forEach(ProcessHandle::destroyForcibly);
    }

    /** What it leaves running in the background may keep its output open for good. */
    private static void inTime(CompletableFuture<Void> work) {
        work.exceptionally(failure -> null)
                .copy()
                .completeOnTimeout(null, GRACE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** A program that reads nothing of it closes its end. */
    private static void write(Process process, String input) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(UTF_8));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static void read(InputStream stream, Consumer<String> lines) {
        try (BufferedReader out = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.accept(line);
            }
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    /** Nobody ends what is started while the process ends already. */
    private static void guard(Thread ending) {
        try {
            Runtime.getRuntime().addShutdownHook(ending);
        } catch (IllegalStateException shuttingDown) {
            ending.setName("hook-end, come too late");
        }
    }

    private static void keep(Thread ending) {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException shuttingDown) {
            ending.setName("hook-end, at work already");
        }
    }
}
