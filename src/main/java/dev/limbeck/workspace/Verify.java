package dev.limbeck.workspace;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Problem;
import dev.limbeck.script.NotRunnable;
import dev.limbeck.script.RevisionFormats;
import dev.limbeck.sql.SectionText;
import dev.limbeck.sql.ServerObject;
import dev.limbeck.sql.Statements;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Takes revisions up, down and up again, each behind all that it needs, on scratch databases: what goes down has to come to
 * where it came from.
 */
public final class Verify {
    private final Project project;
    private final Consumer<String> notice;
    private final int jobs;

    /**
     * Runs nothing yet.
     *
     * @param notice is told, a line at a time, what makes it take long
     * @param jobs on how many databases it works at once; at least 1
     */
    public Verify(Project project, Consumer<String> notice, int jobs) {
        this.project = project;
        this.notice = notice;
        this.jobs = jobs;
    }

    /** Returns what would be verified, in the order in which it is. */
    public List<RevisionId> order(Set<RevisionId> wanted) {
        return toRun(wanted).stream().filter(wanted::contains).toList();
    }

    private List<RevisionId> toRun(Set<RevisionId> wanted) {
        RevisionGraph graph = project.graph();
        return graph.parentsFirst(graph.requirements().ancestors(wanted));
    }

    /**
     * Verifies revisions and returns what was found, in their order, whatever the number of jobs is.
     *
     * @param seeds rows to load on the way
     * @throws NotRunnable if none of the project's revisions is one that Limbeck runs
     * @throws SeedNowhere if a seed has no place on the way
     * @throws dev.limbeck.database.NotLoaded if a seed does not fit there
     * @throws Problem if there is no scratch database to be had
     */
    public List<Verified> run(Set<RevisionId> wanted, List<Seed> seeds, VerifyListener listener) {
        List<RevisionId> order = toRun(wanted);
        Seeds loaded = Seeds.of(seeds, project.targets(List::of), Set.copyOf(order));
        List<RevisionId> mine = order(wanted);
        demandRunnable(project);
        List<Stretch> stretches = parts(mine, order).stream()
                .map(part -> new Stretch(
                        project.graph(),
                        order.subList(0, order.indexOf(part.get(part.size() - 1)) + 1),
                        mine.get(0),
                        new LinkedHashSet<>(part),
                        loaded,
                        inTurn(listener)))
                .toList();
        try (ScratchDatabases scratch = ScratchDatabases.open(project, notice)) {
            return stretches.size() == 1 ? stretches.get(0).verify(scratch) : atOnce(stretches, scratch);
        }
    }

    /** Nothing could be said of any. */
    static void demandRunnable(Project project) {
        Collection<Revision> all = project.graph().revisions();
        if (all.stream().noneMatch(RevisionFormats::isRunnable)) {
            throw NotRunnable.all(all.iterator().next(), "upgrade head");
        }
    }

    /** As many parts as there are jobs, each of revisions that follow one another. */
    private List<List<RevisionId>> parts(List<RevisionId> mine, List<RevisionId> order) {
        int count = Math.min(jobs, mine.size());
        if (count > 1 && makesServerObjects(order)) {
            notice.accept(
                    "On one database after all: revisions make roles or tablespaces, which all of a server share.");
            count = 1;
        }
        List<List<RevisionId>> parts = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            parts.add(mine.subList(mine.size() * part / count, mine.size() * (part + 1) / count));
        }
        return parts;
    }

    private boolean makesServerObjects(List<RevisionId> order) {
        return order.stream()
                .map(project.graph()::get)
                .filter(RevisionFormats::isRunnable)
                .anyMatch(Verify::makesServerObjects);
    }

    /** What is wrong with a file is found when it is run. */
    private static boolean makesServerObjects(Revision revision) {
        try {
            SectionText upgrade = Texts.text(RevisionFormats.body(revision).upgrade());
            return !ServerObject.namedBy(Statements.of(upgrade)).isEmpty();
        } catch (Problem unclear) {
            return false;
        }
    }

    private static VerifyListener inTurn(VerifyListener listener) {
        return new VerifyListener() {
            @Override
            public void starting(Revision revision) {
                synchronized (listener) {
                    listener.starting(revision);
                }
            }

            @Override
            public void finished(Verified verified) {
                synchronized (listener) {
                    listener.finished(verified);
                }
            }
        };
    }

    private static List<Verified> atOnce(List<Stretch> stretches, ScratchDatabases scratch) {
        ExecutorService workers = Executors.newFixedThreadPool(stretches.size());
        try {
            List<Future<List<Verified>>> parts = stretches.stream()
                    .map(stretch -> workers.submit(() -> stretch.verify(scratch)))
                    .toList();
            List<Verified> found = new ArrayList<>();
            for (Future<List<Verified>> part : parts) {
                found.addAll(part.get());
            }
            return found;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Problem problem) {
                throw problem;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            workers.shutdownNow();
        }
    }
}
