package dev.limbeck.workspace;

import dev.limbeck.config.Transaction;
import dev.limbeck.database.Job;
import dev.limbeck.impact.Impact;
import dev.limbeck.impact.TableSize;
import dev.limbeck.impact.TableWork;
import dev.limbeck.plan.Forecast;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.StatementForecast;
import dev.limbeck.plan.StepForecast;
import dev.limbeck.plan.StepForecast.Border;
import dev.limbeck.problem.Secrets;
import dev.limbeck.sql.Impacts;
import dev.limbeck.sql.Statement;
import dev.limbeck.sql.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Tells what a move would do, statement by statement, and whom that would keep waiting. Changes nothing. */
public final class Preview {
    private final Project project;
    private final Run run;
    private final Basis basis;
    private final Consumer<String> notice;

    /** What the locks are told by. */
    public enum Basis {
        /** The text of the statements. */
        RULES,
        /** A run on a scratch database, where a statement can be run in a transaction. */
        SCRATCH
    }

    /**
     * Of the moves of a project.
     *
     * @param conditions those that the run would have
     * @param notice is told, a line at a time, what makes it take long
     */
    public Preview(Project project, RunConditions conditions, Basis basis, Consumer<String> notice) {
        this.project = project;
        this.run = new Run(project, conditions);
        this.basis = basis;
        this.notice = notice;
    }

    /** Starts from where the database is, and tells how large its tables are. */
    public Forecast of(ProjectDatabase database, Move move) {
        Run.Ahead ahead = run.ahead(database, move);
        int serverVersion = database.open().serverVersion();
        List<StepForecast> steps = steps(ahead, serverVersion);
        List<TableSize> sizes =
                steps.isEmpty() ? List.of() : database.open().survey().sizes(tables(steps));
        return new Forecast(ahead.plan(), serverVersion, steps, sizes);
    }

    /**
     * Starts from an assumed state, without a database.
     *
     * @param from targets that name the rows
     * @param serverVersion the major version of PostgreSQL that it is for
     */
    public Forecast from(List<String> from, Move move, int serverVersion) {
        Run.Ahead ahead = run.aheadFrom(from, move);
        return new Forecast(ahead.plan(), serverVersion, steps(ahead, serverVersion), List.of());
    }

    private static List<String> tables(List<StepForecast> steps) {
        return steps.stream()
                .flatMap(step -> step.statements().stream())
                .map(StatementForecast::impact)
                .flatMap(impact -> Stream.concat(
                        impact.locks().stream().map(lock -> lock.object()),
                        impact.work().stream().map(TableWork::table)))
                .distinct()
                .toList();
    }

    private List<StepForecast> steps(Run.Ahead ahead, int serverVersion) {
        Impacts impacts = new Impacts(serverVersion);
        List<List<Impact>> measured =
                basis == Basis.SCRATCH && !ahead.jobs().isEmpty() ? measured(ahead.plan(), ahead.jobs()) : List.of();
        List<StepForecast> steps = new ArrayList<>();
        for (Job job : ahead.jobs()) {
            List<Impact> ruled = ruled(job, impacts);
            List<Impact> seen = measured.isEmpty() ? List.of() : measured.get(steps.size());
            steps.add(step(job, measured.isEmpty() ? ruled : Measured.over(job.statements(), ruled, seen)));
        }
        return steps;
    }

    /** Locks last as long as their transaction does, and so does what only it has seen of what it made. */
    private static List<Impact> ruled(Job job, Impacts impacts) {
        if (job.isTransactional()) {
            return impacts.ofTransaction(job.statements());
        }
        return Unit.of(job.statements()).stream()
                .flatMap(unit -> impacts.ofTransaction(unit.statements()).stream())
                .toList();
    }

    private List<List<Impact>> measured(Plan plan, List<Job> jobs) {
        List<List<Impact>> measured = new ArrayList<>();
        try (ScratchDatabases scratch = ScratchDatabases.open(project, notice);
                ScratchDatabase database = scratch.at(plan.from())) {
            for (Job job : jobs) {
                measured.add(
                        job.isTransactional() ? database.database().survey().measure(job) : List.of());
                database.run(List.of(job));
            }
        }
        return measured;
    }

    private StepForecast step(Job job, List<Impact> impacts) {
        List<StatementForecast> statements = new ArrayList<>();
        for (Statement statement : job.statements()) {
            statements.add(
                    new StatementForecast(statement.place(), inOneLine(statement), impacts.get(statements.size())));
        }
        String file = job.step().revision().origin().file();
        return new StepForecast(job.step(), file, border(job), statements);
    }

    private static String inOneLine(Statement statement) {
        return Secrets.mask(statement.text()).replaceAll("\\s+", " ");
    }

    private Border border(Job job) {
        if (!job.isTransactional()) {
            return Border.STATEMENT;
        }
        return project.config().transaction() == Transaction.RUN ? Border.RUN : Border.REVISION;
    }
}
