package dev.limbeck.workspace;

import dev.limbeck.database.StepFailed;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Standing;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.Resume;
import dev.limbeck.plan.RunListener;
import dev.limbeck.problem.Problem;
import dev.limbeck.script.NoDowngrade;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A rebase that takes a database along: what that has run, and what it would miss, comes into the order of the files. The
 * files change under the lock of the run, when nothing but the server can stop it any more: from then on what the database
 * lacks is skipped or behind, which every run finds. Where the files are changed already, or others changed them, only the
 * database is left to do.
 */
public final class DatabaseRebase {
    private final Project project;
    private final @Nullable Rebased change;
    private final Project then;
    private final Way way;
    private final List<Path> seeds;
    private final RunConditions conditions;
    private final Consumer<String> notice;

    /** How the database comes to have what it missed. */
    public enum Way {
        /** What follows it is undone first, and run again behind it. */
        REPLAY,
        /** It is run behind what should follow it, where it is proven that the order does not matter. */
        APPLY_MISSING;

        /** The word of the command line for it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** What it does with a database whose files have changed. */
        public Move move() {
            return switch (this) {
                case REPLAY -> new Replay();
                case APPLY_MISSING -> new Upgrade("current", true, Resume.NEVER);
            };
        }
    }

    /**
     * What it does, or did.
     *
     * @param plan empty where the database misses nothing
     * @param proof that the order does not matter; empty where none is needed
     */
    public record Outcome(Plan plan, Optional<Commutation> proof) {}

    /**
     * Does nothing yet.
     *
     * @param change of the files; null where there is none
     * @param seeds files of SQL that bring rows for the proof, where one is needed
     * @param notice is told, a line at a time, what makes it take long, and what is left to do
     */
    public DatabaseRebase(
            Project project,
            @Nullable Rebased change,
            Way way,
            List<Path> seeds,
            RunConditions conditions,
            Consumer<String> notice) {
        this.project = project;
        this.change = change;
        this.then = change == null ? project : project.with(change.after());
        this.way = way;
        this.seeds = List.copyOf(seeds);
        this.conditions = conditions;
        this.notice = notice;
    }

    /**
     * Works out what it does; writes nothing.
     *
     * @throws CannotReplay if something cannot be undone that has to be
     * @throws NotProven if the order matters, or that is not clear
     * @throws RevisionUnfinished if a revision was begun on the database and not finished
     */
    public Outcome plan(ProjectDatabase database) {
        database.follow(then.graph());
        Run run = new Run(database.seen(then), conditions);
        Plan plan = run.planned(database, way.move(), database::standing);
        if (plan.isEmpty()) {
            notice.accept("The database misses nothing: nothing is to run there.");
            return new Outcome(plan, Optional.empty());
        }
        demandRunnable(run, database, plan);
        return new Outcome(plan, way == Way.APPLY_MISSING ? Optional.of(proof(database)) : Optional.empty());
    }

    private void demandRunnable(Run run, ProjectDatabase database, Plan plan) {
        try {
            run.preparation()
                    .demandTransactions(
                            run.jobs(database, way.move()).of(plan),
                            database.open().serverVersion());
        } catch (NoDowngrade irreversible) {
            throw new CannotReplay(irreversible);
        }
    }

    private Commutation proof(ProjectDatabase database) {
        Commutation found = Proof.of(database.seen(then), database.standing(), seeds, notice);
        if (!found.isProven()) {
            throw NotProven.of(found);
        }
        notice.accept(found.sentence() + ".");
        return found;
    }

    /**
     * Does it, files first. Where the database misses nothing, only files change.
     *
     * @param written is called when the files have changed, before the database does
     * @throws Problem as {@link #plan}; neither files nor database have changed then
     * @throws MovedMeanwhile if a run of somebody else came between plan and lock; neither have changed
     */
    public Outcome run(ProjectDatabase database, RunListener listener, Runnable written) {
        Outcome ahead = plan(database);
        if (ahead.plan().isEmpty()) {
            write(written);
        } else {
            database.locked(() -> runAlone(database, ahead, listener, written));
        }
        tellWhatIsLeft(database);
        return ahead;
    }

    private Plan runAlone(ProjectDatabase database, Outcome ahead, RunListener listener, Runnable written) {
        database.follow(then.graph());
        Plan plan = way.move().plan(database.seen(then).graph(), database::standing);
        if (!plan.equals(ahead.plan())) {
            throw new MovedMeanwhile();
        }
        boolean[] isWritten = {false};
        try {
            new Run(database.seen(then), conditions).runWith(database, way.move(), plan, listener, () -> {
                write(written);
                isWritten[0] = change != null;
                return runAsWritten(database);
            });
        } catch (StepFailed stopped) {
            throw isWritten[0] ? stopped.behindFiles() : stopped;
        } catch (Problem stopped) {
            if (isWritten[0]) {
                notice.accept(
                        "The files have changed already. When that is mended, run the same command again, and then"
                                + " `limbeck upgrade heads`.");
            }
            throw stopped;
        }
        return plan;
    }

    private void write(Runnable written) {
        if (change != null) {
            change.write();
            written.run();
        }
    }

    /** Files may have got other names. */
    private Run runAsWritten(ProjectDatabase database) {
        Project now = change == null ? project : project.anew();
        database.follow(now.graph());
        return new Run(database.seen(now), conditions);
    }

    private void tellWhatIsLeft(ProjectDatabase database) {
        database.follow(then.graph());
        Standing standing = database.standing();
        List<RevisionId> behind = new ArrayList<>(then.graph().heads());
        behind.removeIf(standing::isApplied);
        if (!behind.isEmpty()) {
            notice.accept("Not applied yet: " + RevisionId.join(behind) + " (`limbeck upgrade heads`)");
        }
    }
}
