package dev.limbeck.workspace;

import dev.limbeck.config.Checking;
import dev.limbeck.config.Transaction;
import dev.limbeck.database.Database;
import dev.limbeck.database.Job;
import dev.limbeck.database.RevisionStopped;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Entry;
import dev.limbeck.ledger.Moved;
import dev.limbeck.ledger.Standing;
import dev.limbeck.plan.Direction;
import dev.limbeck.plan.HeadChange;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.RunListener;
import dev.limbeck.problem.Problem;
import dev.limbeck.script.NotRunnable;
import dev.limbeck.script.RevisionFormats;
import dev.limbeck.target.MultipleHeads;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes a move's plan, and runs it. */
public final class Run {
    private final Project project;
    private final RunConditions conditions;
    private final Preparation preparation;

    /** Moves the database of a project. */
    public Run(Project project) {
        this(project, RunConditions.PLAIN);
    }

    /** Moves the database of a project as somebody wishes. */
    public Run(Project project, RunConditions conditions) {
        this.project = project;
        this.conditions = conditions;
        this.preparation = new Preparation(project, conditions);
    }

    /**
     * A plan, and what it would run, as far as Limbeck runs it.
     *
     * @param jobs in the order of the plan
     */
    record Ahead(Plan plan, List<Job> jobs) {}

    /**
     * Plans from an assumed state, without a database.
     *
     * @param from targets that name the rows
     */
    public Plan planFrom(List<String> from, Move move) {
        return aheadFrom(from, move).plan();
    }

    /** As {@link #planFrom}, with what would run. */
    Ahead aheadFrom(List<String> from, Move move) {
        List<RevisionId> rows = from.stream()
                .flatMap(word -> project.targets(List::of).revisions(word).stream())
                .toList();
        Standing assumed = Standing.assumed(project.graph(), rows);
        Plan plan = move.plan(project.graph(), () -> assumed);
        List<Job> jobs = unseenJobs().runnable(plan);
        preparation.demandTransactions(jobs, Integer.MAX_VALUE);
        return new Ahead(plan, jobs);
    }

    /** Plans from where the database is; writes nothing. */
    public Plan plan(ProjectDatabase database, Move move) {
        return ahead(database, move).plan();
    }

    /** As {@link #plan}, with what would run. */
    Ahead ahead(ProjectDatabase database, Move move) {
        Plan plan = planned(database, move, database::standing);
        List<Job> jobs = jobs(database, move).runnable(plan);
        preparation.demandTransactions(jobs, database.open().serverVersion());
        return new Ahead(plan, jobs);
    }

    /** What is looked at before it. */
    Preparation preparation() {
        return preparation;
    }

    /** Makes the jobs of a move's plans. */
    Jobs jobs(ProjectDatabase database, Move move) {
        return new Jobs(project.graph(), database::kept, Unfinished.of(database.standing(), move), terms());
    }

    /** Makes the jobs of plans for a database that nobody has looked at. */
    Jobs unseenJobs() {
        return Jobs.unseen(project.graph(), terms());
    }

    private RunTerms terms() {
        return new RunTerms(project.config().patience(), conditions.patience());
    }

    Plan planned(ProjectDatabase database, Move move, Supplier<Standing> asked) {
        Plan plan = plannedInShownHeads(move, asked);
        Findings findings = Findings.of(project, database.standing());
        if (project.config().checks().edited() == Checking.ERROR
                && !findings.edited().isEmpty()) {
            throw new RevisionsEdited(project.graph(), findings.edited());
        }
        toSay(move, findings).forEach(database::say);
        InsideSquash.note(plan, database.standing()).ifPresent(database::say);
        return plan;
    }

    /** Heads that are several only where a database sees what is replaced are to be made one by no rebase. */
    private Plan plannedInShownHeads(Move move, Supplier<Standing> asked) {
        try {
            return move.plan(project.graph(), asked);
        } catch (MultipleHeads several) {
            InsideSquash.demandShown(several.heads(), project.graph(), asked);
            throw several;
        }
    }

    /** What an upgrade refuses or mends, and what a purge makes an end of, need not be said beside them. */
    private static List<String> toSay(Move move, Findings findings) {
        if (move instanceof Stamp stamp && stamp.purge()) {
            return List.of();
        }
        return move.direction() == Direction.UPGRADE ? findings.besideARun() : findings.besideADowngrade();
    }

    /**
     * Plans from where the database is, runs the plan and returns it. Where there is something to do, it waits for the
     * runs that are under way and plans again: they may have done it. Everything that can be found wrong beforehand is,
     * before anything runs. What something else did to the database since the last run is written into the ledger first.
     *
     * @throws Problem if a revision demands what cannot be had; nothing was run
     * @throws NotRunnable if the plan leads through a revision that Limbeck does not run; no database is asked where none
     *     of the project's is
     */
    public Plan run(ProjectDatabase database, Move move, RunListener listener) {
        return idle(database, move)
                .orElseGet(() -> database.locked(() -> asSeen(database).runAlone(database, move, listener)));
    }

    /** What another run did meanwhile may have led the database out of what a revision replaces. */
    private Run asSeen(ProjectDatabase database) {
        return new Run(database.seen(), conditions);
    }

    /** Returns the plan where there is nothing to do. What is unfinished may be under way: whoever has waited will see. */
    private Optional<Plan> idle(ProjectDatabase database, Move move) {
        try {
            Plan plan = planned(database, move, () -> {
                checkRunnable(move);
                return database.standing();
            });
            boolean isDone = plan.isEmpty() && database.standing().isSettled() && !isPurge(move);
            return isDone ? Optional.of(plan) : Optional.empty();
        } catch (RevisionUnfinished perhapsUnderWay) {
            return Optional.empty();
        }
    }

    private static boolean isPurge(Move move) {
        return move instanceof Stamp stamp && stamp.purge();
    }

    private Plan runAlone(ProjectDatabase database, Move move, RunListener listener) {
        Plan plan = move.plan(project.graph(), database::standing);
        Standing standing = database.standing();
        Entries entries = new Entries(project.graph(), standing);
        if (move instanceof Stamp stamp) {
            telling(plan, move, listener, () -> stamp(database, plan, stamp, standing, entries, listener));
        } else {
            List<Job> jobs = ready(database, move, plan);
            telling(plan, move, listener, () -> {
                adopt(database, standing, entries);
                run(database, plan, jobs, listener);
            });
        }
        return plan;
    }

    /** The jobs of a plan, when all is looked at that can be wrong before it runs. */
    private List<Job> ready(ProjectDatabase database, Move move, Plan plan) {
        List<Job> jobs = jobs(database, move).of(plan);
        preparation.demandTransactions(jobs, database.open().serverVersion());
        NotReady.demandNone(database.open().premises().unwritable());
        preparation.demandTerms(database.open(), jobs);
        return jobs;
    }

    /**
     * Runs a plan under the lock, with a change of the files in between: when nothing but the server can stop it any more,
     * and the ledger knows what is applied, whatever the files say by then.
     *
     * @param change changes the files, and returns the run of the project as it is then
     */
    void runWith(ProjectDatabase database, Move move, Plan plan, RunListener listener, Supplier<Run> change) {
        Standing standing = database.standing();
        ready(database, move, plan);
        telling(plan, move, listener, () -> {
            adopt(database, standing, new Entries(project.graph(), standing));
            change.get().runReady(database, move, listener);
        });
    }

    private void runReady(ProjectDatabase database, Move move, RunListener listener) {
        Plan plan = move.plan(project.graph(), database::standing);
        run(database, plan, jobs(database, move).of(plan), listener);
    }

    /** Does the work of a plan, and tells that it begins and how it ends, unless there is none but to adopt. */
    private static void telling(Plan plan, Move move, RunListener listener, Runnable work) {
        if (plan.isEmpty() && !isPurge(move)) {
            work.run();
            return;
        }
        long begun = System.nanoTime();
        try {
            listener.beginning(plan);
            work.run();
            listener.ended(plan, Duration.ofNanos(System.nanoTime() - begun));
        } catch (Problem failed) {
            Problem cause =
                    failed instanceof RevisionStopped stopped ? stopped.toward(move.direction(), move.again()) : failed;
            listener.failed(plan, cause);
            throw cause;
        }
    }

    private void run(ProjectDatabase projects, Plan plan, List<Job> jobs, RunListener listener) {
        Database database = projects.open();
        if (project.config().transaction() == Transaction.RUN) {
            jobs.stream()
                    .filter(job -> !job.isTransactional())
                    .findFirst()
                    .ifPresent(job -> projects.say("note: this run takes more than one transaction: "
                            + job.step().revision().id() + " runs outside of one"));
            database.runAsOne(plan, jobs, listener);
        } else {
            database.run(plan, jobs, listener);
        }
    }

    /** Writes into the ledger what something else did since the last event, and puts the rows in line with the files. */
    static void adopt(ProjectDatabase database, Standing standing, Entries entries) {
        if (standing.isSettled()) {
            return;
        }
        HeadChange change = new HeadChange(standing.surplus(), standing.lacking());
        database.open().record(change, entries.adopted());
        standing.standIns()
                .forEach(id -> database.say(replacing(standing.files().get(id))));
        if (!standing.moved().isEmpty()) {
            database.say("Taken into the ledger: what something else did here (`limbeck log`).");
        }
        boolean isMoved = !standing.surplus().isEmpty() || !standing.lacking().isEmpty();
        if (isMoved && standing.standIns().isEmpty()) {
            database.say("Put the version table in line with the files: it is at " + RevisionId.join(standing.rows())
                    + " now.");
        }
    }

    private static String replacing(Revision squash) {
        List<RevisionId> replaced = squash.replaces();
        return "Revision %s stands for %d revisions here now, the last of them %s (`limbeck log`)."
                .formatted(squash.id(), replaced.size(), replaced.get(replaced.size() - 1));
    }

    private static void stamp(
            ProjectDatabase database,
            Plan plan,
            Stamp stamp,
            Standing standing,
            Entries entries,
            RunListener listener) {
        if (!stamp.purge()) {
            adopt(database, standing, entries);
        }
        Moved moved = stamp.moved(standing, plan);
        List<Entry> told = stamp.purge() && !standing.replaced().isEmpty()
                ? entries.purged(moved, plan.after())
                : entries.stamped(moved, plan.after());
        if (stamp.purge() || !plan.isEmpty()) {
            database.open().stamp(plan, told, stamp.purge(), listener);
            told.forEach(entry -> unfinished(standing, entry).ifPresent(database::say));
        }
    }

    /** A stamp makes an end of what was begun and not finished. */
    private static Optional<String> unfinished(Standing standing, Entry entry) {
        return standing.unfinished().stream()
                .filter(event -> event.id().equals(entry.revision().id()))
                .findFirst()
                .map(event -> "note: %s was begun and not finished (%s); as the stamp says, it is %s from now on"
                        .formatted(event.id(), event.progress().told(), entry.isApplied() ? "applied" : "not applied"));
    }

    /** No database need be asked where nothing could run, wherever it is. */
    void checkRunnable(Move move) {
        Collection<Revision> revisions = project.graph().revisions();
        if (move.direction() != Direction.STAMP && revisions.stream().noneMatch(RevisionFormats::isRunnable)) {
            revisions.stream().findFirst().ifPresent(first -> {
                throw NotRunnable.all(first, move.direction().word() + " " + move.target());
            });
        }
    }
}
