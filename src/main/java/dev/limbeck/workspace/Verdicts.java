package dev.limbeck.workspace;

import dev.limbeck.config.Scratch;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether the order of branches matters that a command has put together: told beside what it was asked to do, as far as it
 * can be had soon. What cannot be is no failure, but a notice.
 */
public final class Verdicts {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Project project;
    private final List<Path> seeds;
    private final Consumer<String> notice;
    private final Duration patience;

    /**
     * Asks about the branches of a project.
     *
     * @param seeds files of SQL that bring rows, loaded behind what both branches need
     * @param notice is told, a line at a time, what makes it take long, and what remains unproven
     */
    public Verdicts(Project project, List<Path> seeds, Consumer<String> notice) {
        this(project, seeds, notice, PATIENCE);
    }

    Verdicts(Project project, List<Path> seeds, Consumer<String> notice, Duration patience) {
        this.project = project;
        this.seeds = List.copyOf(seeds);
        this.notice = notice;
        this.patience = patience;
    }

    /** Returns what is found, in the order of the pairs; nothing, and not a word, where there is to be no scratch. */
    public List<Commutation> of(List<BranchPair> pairs) {
        List<Commutation> found = new ArrayList<>();
        if (project.config().scratch().kind() == Scratch.Kind.NONE) {
            return found;
        }
        ExecutorService worker = Executors.newSingleThreadExecutor(Verdicts::thread);
        long end = System.nanoTime() + patience.toNanos();
        try (Bench bench = new Bench(project, seeds, notice)) {
            for (BranchPair pair : pairs) {
                if (bench.isLacking()) {
                    compareTexts(pair);
                } else {
                    verdict(bench, worker, pair, end).ifPresent(found::add);
                }
                if (bench.isClosed()) {
                    break;
                }
            }
        } finally {
            worker.shutdown();
        }
        return found;
    }

    /** One that waits for what does not end, such as a server that does not answer, ends with the process. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "verdicts");
        thread.setDaemon(true);
        return thread;
    }

    private Optional<Commutation> verdict(Bench bench, ExecutorService worker, BranchPair pair, long end) {
        try {
            Optional<Commutation> known = Conflicts.withoutRunning(project, pair);
            if (known.isPresent()) {
                return known;
            }
            long left = Math.max(0, end - System.nanoTime());
            return Optional.of(worker.submit(() -> bench.prove(pair)).get(left, TimeUnit.NANOSECONDS));
        } catch (Problem unproven) {
            say(pair, ": " + told(unproven));
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof Problem unproven)) {
                throw new IllegalStateException(failed.getCause());
            }
            say(pair, ": " + told(unproven));
            if (bench.isLacking()) {
                notice.accept(
                        "Where it is tried, `scratch` in alembic.yaml says. Until then the text alone tells, which is"
                                + " weaker:");
                compareTexts(pair);
            }
        } catch (TimeoutException late) {
            bench.close();
            say(
                    pair,
                    " within %d s. `limbeck conflicts %s %s` takes its time."
                            .formatted(patience.toSeconds(), pair.first(), pair.second()));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private void compareTexts(BranchPair pair) {
        try {
            notice.accept(TextComparison.of(project, pair).sentence() + ".");
        } catch (Problem unread) {
            say(pair, ": " + told(unread));
        }
    }

    private void say(BranchPair pair, String why) {
        notice.accept("Not proven whether the order of " + pair.first() + " and " + pair.second() + " matters" + why);
    }

    private String told(Problem problem) {
        String message =
                String.join(" ", problem.getMessage().lines().map(String::strip).toList());
        return problem.places().stream()
                .findFirst()
                .map(place -> message + " (" + told(place) + ")")
                .orElse(message);
    }

    private String told(Place place) {
        Path file = Path.of(place.file());
        String shown = file.startsWith(project.root())
                ? project.root().relativize(file).toString()
                : place.file();
        return new Place(shown, place.line(), place.column(), "").toString();
    }

    /** Where it is tried; opened with the first pair that has to be, and closed from another thread where that takes long. */
    private static final class Bench implements AutoCloseable {
        private final Project project;
        private final List<Path> seeds;
        private final Consumer<String> notice;
        private @Nullable ScratchDatabases scratch;
        private boolean lacking;
        private boolean closed;

        Bench(Project project, List<Path> seeds, Consumer<String> notice) {
            this.project = project;
            this.seeds = seeds;
            this.notice = notice;
        }

        Commutation prove(BranchPair pair) {
            return new Conflicts(project, opened(), seeds).between(pair.first(), pair.second());
        }

        private ScratchDatabases opened() {
            ScratchDatabases open = scratch;
            if (open != null) {
                return open;
            }
            try {
                return kept(ScratchDatabases.open(project, this::say));
            } catch (Problem none) {
                miss();
                throw none;
            }
        }

        private synchronized ScratchDatabases kept(ScratchDatabases opened) {
            if (closed) {
                opened.close();
                throw new CancellationException();
            }
            scratch = opened;
            return opened;
        }

        private synchronized void say(String line) {
            if (!closed) {
                notice.accept(line);
            }
        }

        private synchronized void miss() {
            lacking = true;
        }

        /** Whether there is no server to be had. */
        synchronized boolean isLacking() {
            return lacking;
        }

        synchronized boolean isClosed() {
            return closed;
        }

        @Override
        public synchronized void close() {
            closed = true;
            if (scratch != null) {
                scratch.close();
                scratch = null;
            }
        }
    }
}
