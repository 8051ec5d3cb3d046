package dev.limbeck.workspace;

import dev.limbeck.database.Job;
import dev.limbeck.database.OwnTransaction;
import dev.limbeck.database.RefusedInTransaction;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.Planner;
import dev.limbeck.plan.StampStep;
import dev.limbeck.plan.Step;
import dev.limbeck.problem.Problem;
import dev.limbeck.schema.State;
import dev.limbeck.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A scratch database on its way up through revisions, parents first, and perhaps down again. It knows how it came to where it is, so that it can be
 * had anew there when something went wrong. Not for several threads.
 */
final class Course implements AutoCloseable {
    private final ScratchDatabases scratch;
    private final RevisionGraph graph;
    private final Planner planner;
    private final List<Deed> deeds = new ArrayList<>();
    private final Set<RevisionId> rows = new TreeSet<>();
    private final Set<RevisionId> missing = new LinkedHashSet<>();
    private Follower follower;
    private @Nullable ScratchDatabase current;
    private @Nullable State known;
    private boolean isBound;

    /** Starts from an empty database, which is made when it is needed. */
    Course(RevisionGraph graph, ScratchDatabases scratch) {
        this.graph = graph;
        this.scratch = scratch;
        this.planner = new Planner(graph);
        this.follower = new Follower(scratch, 0);
    }

    /** Returns a revision that another needs and that this has not run; empty where nothing is in its way. */
    Optional<RevisionId> lacking(RevisionId id) {
        return graph.requirements().before(id).stream()
                .filter(missing::contains)
                .findFirst();
    }

    /** Whether a revision was passed by. */
    boolean lacks(RevisionId id) {
        return missing.contains(id);
    }

    /** Passes a revision by, and with it all that need it. */
    void leaveOut(RevisionId id) {
        missing.add(id);
    }

    /** Goes from the start to behind revisions at once, where all of them run; otherwise stays. Returns whether they do. */
    boolean leap(List<RevisionId> revisions) {
        List<Job> jobs = new ArrayList<>();
        try {
            for (RevisionId id : revisions) {
                Job job = upgrade(id);
                jobs.add(job);
                job.step().heads().applyTo(rows);
            }
            current = scratch.behind(jobs);
        } catch (FailedOnScratch | OwnTransaction | RefusedInTransaction notAll) {
            rows.clear();
            return false;
        }
        jobs.forEach(job -> deeds.add(new Deed.Upgraded(job)));
        follower = new Follower(scratch, deeds.size());
        bind();
        return true;
    }

    /**
     * Returns what applies a revision, here.
     *
     * @throws FailedOnScratch if its file does not say it clearly
     */
    Job upgrade(RevisionId id) {
        return only(planner.upgrade(rows, List.of(id)));
    }

    /**
     * Returns what undoes the revision that was applied last.
     *
     * @throws FailedOnScratch if its file does not say it clearly
     */
    Job downgrade(RevisionId id) {
        return only(planner.undo(rows, id));
    }

    private Job only(Plan plan) {
        try {
            return scratch.jobs(plan).get(0);
        } catch (Problem unclear) {
            throw new FailedOnScratch(unclear);
        }
    }

    /**
     * Applies a revision.
     *
     * @throws FailedOnScratch if it does not run; then this is where it was
     */
    void goOn(Job upgrade) {
        run(upgrade);
        deeds.add(new Deed.Upgraded(upgrade));
        upgrade.step().heads().applyTo(rows);
        bind();
    }

    /**
     * Undoes the revision that was applied last.
     *
     * @throws FailedOnScratch if it does not run; then this is where it was
     */
    void goDown(Job downgrade) {
        run(downgrade);
        deeds.add(new Deed.Undone(downgrade));
        downgrade.step().heads().applyTo(rows);
    }

    /** Goes on as if the revision that was applied last were undone: what it has made stays. */
    void passDown(RevisionId id) {
        known = null;
        Plan undo = planner.undo(rows, id);
        Deed deed = new Deed.Passed(new Plan(
                undo.from(),
                undo.steps().stream()
                        .map(step -> (Step) new StampStep(step.heads()))
                        .toList()));
        deed.on(current());
        deeds.add(deed);
        undo.steps().forEach(step -> step.heads().applyTo(rows));
    }

    /**
     * Runs something that another run undoes, or that {@link #renew} makes undone.
     *
     * @throws FailedOnScratch if it does not run; what ran in a transaction has done nothing then, and what did not is undone
     *     as by {@link #renew}
     */
    void run(Job job) {
        State before = known;
        known = null;
        try {
            current().run(List.of(job));
        } catch (OwnTransaction | RefusedInTransaction refused) {
            known = before;
            throw new FailedOnScratch(refused);
        } catch (FailedOnScratch failed) {
            goBack(job, before);
            throw failed;
        }
    }

    /** A transaction that is rolled back leaves nothing, but that sequences have counted. */
    private void goBack(Job job, @Nullable State before) {
        if (before == null || !job.isTransactional()) {
            renew();
            return;
        }
        current = current().reconnected();
        current.database().scratchRows().setSequences(before.contents());
        known = before;
    }

    /**
     * Loads rows.
     *
     * @throws dev.limbeck.database.NotLoaded if they do not fit
     */
    void load(List<Statement> seed) {
        if (!seed.isEmpty()) {
            known = null;
            Deed deed = new Deed.Loaded(seed);
            deed.on(current());
            deeds.add(deed);
        }
    }

    /** Where it is. */
    State state() {
        if (known == null) {
            known = current().state();
        }
        return known;
    }

    /** What another database is like that came to the same place, and was never taken down. */
    State twin() {
        if (isBound) {
            renew();
            return state();
        }
        return follower.at(deeds).state();
    }

    /** The database. */
    ScratchDatabase current() {
        if (current == null) {
            current = deeds.isEmpty() || isBound ? anew() : follower.copyAt(deeds);
        }
        return current;
    }

    private ScratchDatabase anew() {
        List<Job> jobs = Deed.leading(deeds);
        ScratchDatabase database = scratch.behind(jobs);
        deeds.subList(jobs.size(), deeds.size()).forEach(deed -> deed.on(database));
        return database;
    }

    /** What was made beside the database, such as a role, would be in the way of a second one: there is only one from then on. */
    private void bind() {
        if (!isBound && current().isBound()) {
            isBound = true;
            follower.close();
        }
    }

    /** Throws the database away, whatever became of it, for one that is where it should be. */
    void renew() {
        known = null;
        if (current != null) {
            current.close();
            current = null;
        }
    }

    @Override
    public void close() {
        renew();
        follower.close();
    }
}
