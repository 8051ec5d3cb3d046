package dev.limbeck.cli;

import dev.limbeck.plan.Direction;
import dev.limbeck.plan.Forecast;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.RunListener;
import dev.limbeck.plan.RunListeners;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import dev.limbeck.workspace.FirstLook;
import dev.limbeck.workspace.Move;
import dev.limbeck.workspace.Preview;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import dev.limbeck.workspace.Run;
import dev.limbeck.workspace.RunConditions;
import dev.limbeck.workspace.RunScript;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands that move a database have in common. */
abstract class MoveCommand extends BaseCommand {
    @Option(names = "--dry-run", description = "Print the plan, and run nothing.")
    private boolean dryRun;

    @Option(
            names = "--sql",
            description = "Write the run as a script for psql instead: from where the database is, or, where the target"
                    + " is START:END, from there, without a look at a database.")
    private boolean sql;

    @Option(
            names = "--from",
            split = ",",
            paramLabel = "REV",
            description =
                    "With --dry-run or --sql: plan from there instead of asking a database; base for an empty one.")
    private List<String> from = List.of();

    @Mixin
    private WaitOptions waitOptions = new WaitOptions();

    @Option(
            names = "--events",
            description = "With --format json: print what happens as it happens, one document a line.")
    private boolean events;

    abstract Move move();

    /** What the command line says of the run, beside where it goes. */
    RunConditions conditions() {
        return RunConditions.PLAIN;
    }

    /** Where the move ends, as it was typed: a range {@code A:B} is one only for a script. */
    final String end(String typed) {
        return sql ? ScriptRange.of(typed).end() : typed;
    }

    final boolean isScript() {
        return sql;
    }

    /** The targets as they were typed. */
    abstract List<String> typed();

    /**
     * Demands that nothing is asked for that a script cannot do.
     *
     * @param starts where it starts, as it was typed; none for where the database is
     */
    abstract void checkScript(List<String> starts);

    @Override
    Exit run() {
        refuse(!from.isEmpty() && !dryRun && !sql, "--from only plans: add --dry-run or --sql");
        waitOptions.demandClear(spec().commandLine());
        refuse(
                events && (dryRun || !isJson()),
                "--events is for runs and for programs: with --format json, without --dry-run");
        if (sql) {
            printScript(limbeck().openProject());
        } else if (dryRun) {
            preview(limbeck().openProject());
        } else {
            Plan plan = moved();
            if (isJson() && !events) {
                print(PlanDocument.of(plan, move()));
            }
        }
        return Exit.DONE;
    }

    private void printScript(Project project) {
        refuse(dryRun, "--sql runs nothing: leave out --dry-run");
        refuse(isJson(), "--sql writes SQL, and no other format");
        List<String> starts = Stream.concat(
                        from.stream(), typed().stream().flatMap(word -> ScriptRange.of(word).starts().stream()))
                .toList();
        checkScript(starts);
        String script =
                starts.isEmpty() ? scriptOf(project) : new RunScript(project, conditions()).from(starts, move());
        printText(script);
    }

    private String scriptOf(Project project) {
        try (ProjectDatabase database = databaseOf(project)) {
            return new RunScript(database.seen(), conditions()).of(database, move());
        }
    }

    private void preview(Project project) {
        if (isJson() && move().direction() != Direction.STAMP) {
            print(ForecastDocument.of(move().direction().word(), forecast(project), move(), project.root()));
            return;
        }
        Plan plan = planned(project);
        if (isJson()) {
            print(PlanDocument.of(plan, move()));
        } else {
            plan.steps().forEach(step -> print(step.line()));
        }
    }

    private Forecast forecast(Project project) {
        if (!from.isEmpty()) {
            return previewOf(project).from(from, move(), PlanCommand.NEWEST);
        }
        try (ProjectDatabase database = databaseOf(project)) {
            return previewOf(database.seen()).of(database, move());
        }
    }

    private Preview previewOf(Project project) {
        return new Preview(project, conditions(), Preview.Basis.RULES, this::say);
    }

    private Plan planned(Project project) {
        if (!from.isEmpty()) {
            return new Run(project, conditions()).planFrom(from, move());
        }
        try (ProjectDatabase database = databaseOf(project)) {
            return new Run(database.seen(), conditions()).plan(database, move());
        }
    }

    private Plan moved() {
        try (FirstLook look = new FirstLook(deed())) {
            Project project = limbeck().openProject(look);
            return events ? movedTelling(project, look) : moved(project, look);
        }
    }

    private Plan moved(Project project, FirstLook look) {
        try (ProjectDatabase database = databaseToChange(project, look)) {
            return run(project, database, printing());
        }
    }

    private Plan movedTelling(Project project, FirstLook look) {
        RunEvents told = new RunEvents(documents(project), this::print);
        long begun = System.nanoTime();
        try (ProjectDatabase database = databaseToChange(project, look)) {
            RunListener listener = new RunListeners(List.of(printing(), told));
            Plan plan = run(project, database, listener);
            told.endedWith(plan, Duration.ofNanos(System.nanoTime() - begun));
            return plan;
        } catch (Problem cause) {
            told.failedWith(told(cause));
            throw cause;
        }
    }

    private Plan run(Project project, ProjectDatabase database, RunListener printing) {
        Audience audience = new Audience(limbeck(), project, database, move(), this::say);
        RunListener all = events ? audience.without(printing) : audience.watching(printing);
        Run run = new Run(database.seen(), conditions());
        return Interruption.during(database::cancel, () -> run.run(database, move(), all));
    }

    private RunListener printing() {
        return isJson()
                ? new RunLines(line -> {}, this::say, limbeck())
                : new RunLines(this::print, this::say, limbeck());
    }

    private RunDocuments documents(Project project) {
        return new RunDocuments(move(), project.root(), limbeck().surroundings().clock());
    }

    /** The database, which others will see this command work on. */
    final ProjectDatabase databaseToChange(Project project) {
        return databaseOf(project, deed(), waitOptions.patience());
    }

    private ProjectDatabase databaseToChange(Project project, FirstLook look) {
        return new ProjectDatabase(project, deed(), waitOptions.patience(), this::say, look);
    }

    private String deed() {
        return spec().name() + " " + move().target();
    }
}
