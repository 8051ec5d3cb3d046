package dev.limbeck.cli;

import dev.limbeck.plan.Blocker;
import dev.limbeck.plan.Direction;
import dev.limbeck.plan.Forecast;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.RunListener;
import dev.limbeck.plan.RunListeners;
import dev.limbeck.plan.RunStatement;
import dev.limbeck.plan.Step;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import dev.limbeck.telemetry.Telemetry;
import dev.limbeck.workspace.Move;
import dev.limbeck.workspace.Preview;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import dev.limbeck.workspace.Run;
import dev.limbeck.workspace.RunConditions;
import dev.limbeck.workspace.RunScript;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

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

    @Option(
            names = "--lock-timeout",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "How long to wait while another run is under way, such as 500ms, 30s, 5m or 1h;"
                    + " otherwise as long as it takes.")
    private @Nullable Duration lockTimeout;

    @Option(names = "--no-wait", description = "Fail at once where another run is under way.")
    private boolean noWait;

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
        if (!from.isEmpty() && !dryRun && !sql) {
            throw new ParameterException(spec().commandLine(), "--from only plans: add --dry-run or --sql");
        }
        if (noWait && lockTimeout != null) {
            throw new ParameterException(spec().commandLine(), "--no-wait leaves no time for --lock-timeout");
        }
        if (events && (dryRun || !isJson())) {
            throw new ParameterException(
                    spec().commandLine(),
                    "--events is for runs and for programs: with --format json, without --dry-run");
        }
        Project project = limbeck().openProject();
        if (sql) {
            printScript(project);
            return Exit.DONE;
        }
        if (dryRun) {
            preview(project);
            return Exit.DONE;
        }
        Plan plan = moved(project);
        if (events) {
            return Exit.DONE;
        }
        if (isJson()) {
            print(PlanDocument.of(plan, move()));
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

    /** Refuses a combination of options. */
    final void refuse(boolean isWrong, String sentence) {
        if (isWrong) {
            throw new ParameterException(spec().commandLine(), sentence);
        }
    }

    private String scriptOf(Project project) {
        try (ProjectDatabase database = databaseOf(project)) {
            return new RunScript(project, conditions()).of(database, move());
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
        Preview preview = new Preview(project, conditions(), Preview.Basis.RULES, this::say);
        if (!from.isEmpty()) {
            return preview.from(from, move(), PlanCommand.NEWEST);
        }
        try (ProjectDatabase database = databaseOf(project)) {
            return preview.of(database, move());
        }
    }

    private Plan planned(Project project) {
        if (!from.isEmpty()) {
            return new Run(project, conditions()).planFrom(from, move());
        }
        try (ProjectDatabase database = databaseOf(project)) {
            return new Run(project, conditions()).plan(database, move());
        }
    }

    private Plan moved(Project project) {
        if (events) {
            return movedTelling(project);
        }
        try (ProjectDatabase database = databaseToChange(project)) {
            return run(project, database, new Listener());
        }
    }

    private Plan movedTelling(Project project) {
        RunEvents told = new RunEvents(documents(project), this::print);
        long begun = System.nanoTime();
        try (ProjectDatabase database = databaseToChange(project)) {
            RunListener listener = new RunListeners(List.of(new Listener(), told));
            Plan plan = run(project, database, listener);
            told.endedWith(plan, Duration.ofNanos(System.nanoTime() - begun));
            return plan;
        } catch (Problem cause) {
            told.failedWith(cause);
            throw cause;
        }
    }

    private Plan run(Project project, ProjectDatabase database, RunListener printing) {
        RunListener audience = audience(printing, project, database);
        return Interruption.during(
                database::cancel, () -> new Run(project, conditions()).run(database, move(), audience));
    }

    private RunDocuments documents(Project project) {
        return new RunDocuments(move(), project.root(), limbeck().surroundings().clock());
    }

    /** All who hear of a run; what comes first encloses the others. */
    private RunListener audience(RunListener printing, Project project, ProjectDatabase database) {
        Map<String, String> environment = limbeck().surroundings().environment();
        List<RunListener> all = new ArrayList<>();
        Telemetry.of(environment, database::programVariables, this::say).ifPresent(all::add);
        all.add(printing);
        if (!limbeck().isQuiet()) {
            all.add(new SlowStatements(this::say, limbeck()::shown));
        }
        if (!limbeck().isQuiet()
                && !events
                && limbeck().surroundings().columns().getAsInt() > 0) {
            all.add(new ProgressLine(
                    limbeck().status(), limbeck().surroundings().columns(), System::nanoTime));
        }
        if (!project.hooks().isEmpty() && move().direction() != Direction.STAMP) {
            all.add(new HookRunner(
                    project.hooks(), project.root(), variables(database), documents(project), this::say));
        }
        return new RunListeners(all);
    }

    private HookVariables variables(ProjectDatabase database) {
        return new HookVariables(limbeck().surroundings().environment(), database::programVariables, move());
    }

    /** The database, which others will see this command work on. */
    final ProjectDatabase databaseToChange(Project project) {
        return databaseOf(project, spec().name() + " " + move().target(), patience());
    }

    private Duration patience() {
        if (noWait) {
            return Duration.ZERO;
        }
        return lockTimeout == null ? FOREVER : lockTimeout;
    }

    private final class Listener implements RunListener {
        private @Nullable Step shown;
        private List<Integer> blocking = List.of();
        private String blocked = "";

        /** What is tried again has its line already. */
        @Override
        public void starting(Step step) {
            if (!isJson() && !step.equals(shown)) {
                print(step.line());
            }
            shown = step;
        }

        /** Said again when others are in the way. */
        @Override
        public void blocked(RunStatement statement, Duration since, List<Blocker> blockers) {
            List<Integer> now = blockers.stream().map(Blocker::pid).toList();
            String place = limbeck().shown(Path.of(statement.place().file())) + ":"
                    + statement.place().line();
            if (!now.equals(blocking) || !place.equals(blocked)) {
                say("Waiting for locks at " + place + ", held by "
                        + blockers.stream().map(Blocker::told).collect(Collectors.joining("; ")));
            }
            blocking = now;
            blocked = place;
        }

        @Override
        public void retrying(Step step, int attempt, int attempts, Duration pause) {
            say("It did not get its locks: attempt %d of %d in %d.%03d s."
                    .formatted(attempt, attempts, pause.toSeconds(), pause.toMillisPart()));
        }

        @Override
        public boolean followsStatements() {
            return false;
        }

        @Override
        public void notice(String text) {
            say(text);
        }
    }
}
