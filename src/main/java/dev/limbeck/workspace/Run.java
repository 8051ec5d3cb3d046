package dev.limbeck.workspace;

import dev.limbeck.config.Transaction;
import dev.limbeck.database.Database;
import dev.limbeck.database.InTransaction;
import dev.limbeck.database.Job;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Direction;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.RevisionStep;
import dev.limbeck.plan.RunListener;
import dev.limbeck.plan.Step;
import dev.limbeck.script.Body;
import dev.limbeck.script.NotRunnable;
import dev.limbeck.script.RevisionFormats;
import dev.limbeck.script.Section;
import java.util.Collection;
import java.util.List;

/** Makes a move's plan, and runs it. */
public final class Run {
    private final Project project;

    /** Moves the database of a project. */
    public Run(Project project) {
        this.project = project;
    }

    /**
     * Plans from an assumed state, without a database.
     *
     * @param from targets that name the rows
     */
    public Plan planFrom(List<String> from, Move move) {
        List<RevisionId> rows = from.stream()
                .flatMap(word -> project.targets(List::of).revisions(word).stream())
                .toList();
        return checked(move.plan(project.graph(), () -> rows), Integer.MAX_VALUE);
    }

    /** Plans from where the database is; writes nothing. */
    public Plan plan(ProjectDatabase database, Move move) {
        Plan plan = move.plan(project.graph(), database::rows);
        return checked(plan, database.open().serverVersion());
    }

    /**
     * Plans from where the database is, runs the plan and returns it. Everything that can be found wrong beforehand is,
     * before anything runs.
     *
     * @throws NotRunnable if the plan leads through a revision that Limbeck does not run; no database is asked where none
     *     of the project's is
     */
    public Plan run(ProjectDatabase database, Move move, RunListener listener) {
        Plan plan = move.plan(project.graph(), () -> {
            checkRunnable(move);
            return database.rows();
        });
        List<Job> jobs = jobs(plan);
        Database open = database.open();
        checkTransactions(jobs, open.serverVersion());
        if (move instanceof Stamp stamp && stamp.purge()) {
            open.purgeAndRun(plan, jobs, listener);
        } else if (project.config().transaction() == Transaction.RUN) {
            open.runAsOne(plan, jobs, listener);
        } else {
            open.run(plan, jobs, listener);
        }
        return plan;
    }

    /** No database need be asked where nothing could run, wherever it is. */
    private void checkRunnable(Move move) {
        Collection<Revision> revisions = project.graph().revisions();
        if (move.direction() != Direction.STAMP && revisions.stream().noneMatch(RevisionFormats::isRunnable)) {
            revisions.stream().findFirst().ifPresent(first -> {
                throw NotRunnable.all(first, move.direction().word() + " " + move.target());
            });
        }
    }

    /** What would be found wrong before a run is found wrong in its plan too, where Limbeck can run it at all. */
    private Plan checked(Plan plan, int serverVersion) {
        List<Job> jobs = plan.steps().stream()
                .filter(step ->
                        !(step instanceof RevisionStep revision) || RevisionFormats.isRunnable(revision.revision()))
                .map(Run::job)
                .toList();
        checkTransactions(jobs, serverVersion);
        return plan;
    }

    private void checkTransactions(List<Job> jobs, int serverVersion) {
        boolean isOne = project.config().transaction() == Transaction.RUN;
        InTransaction.check(isOne ? List.of(jobs) : jobs.stream().map(List::of).toList(), serverVersion);
    }

    private static List<Job> jobs(Plan plan) {
        return plan.steps().stream().map(Run::job).toList();
    }

    private static Job job(Step step) {
        if (!(step instanceof RevisionStep revision)) {
            return Job.of(step);
        }
        Body body = RevisionFormats.body(revision.revision());
        Section section = step.direction() == Direction.UPGRADE ? body.upgrade() : body.downgrade();
        return Job.of(step, section.file(), section.firstLine(), section.text());
    }
}
