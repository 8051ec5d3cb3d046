package dev.limbeck.cli;

import dev.limbeck.config.BadValue;
import dev.limbeck.config.Hook;
import dev.limbeck.config.HookMoment;
import dev.limbeck.config.Hooks;
import dev.limbeck.hook.Program;
import dev.limbeck.hook.ProgramEnd;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.RevisionStep;
import dev.limbeck.plan.RunListener;
import dev.limbeck.plan.Step;
import dev.limbeck.problem.Problem;
import dev.limbeck.problem.Secrets;
import dev.limbeck.render.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs the programs that a project has around its upgrades and downgrades. */
final class HookRunner implements RunListener {
    private final Hooks hooks;
    private final Path folder;
    private final HookVariables variables;
    private final RunDocuments documents;
    private final Consumer<String> said;
    private @Nullable RevisionStep running;

    /**
     * Runs nothing yet.
     *
     * @param folder where the programs run
     * @param said is told what they print, a line at a time
     */
    HookRunner(Hooks hooks, Path folder, HookVariables variables, RunDocuments documents, Consumer<String> said) {
        this.hooks = hooks;
        this.folder = folder;
        this.variables = variables;
        this.documents = documents;
        this.said = said;
    }

    /**
     * Runs what comes before a run.
     *
     * @throws BadValue if any hook has a variable that is not set
     * @throws HookFailed if a program fails; none behind it is started
     */
    @Override
    public void beginning(Plan plan) {
        Record document = documents.runStarted(plan);
        plan.steps().stream()
                .filter(RevisionStep.class::isInstance)
                .map(RevisionStep.class::cast)
                .findFirst()
                .ifPresent(this::checkVariables);
        run(HookMoment.BEFORE_RUN, null, document, HookFailed::beforeRun);
    }

    /** What would be found when the database is done already. */
    private void checkVariables(RevisionStep any) {
        for (HookMoment moment : HookMoment.values()) {
            Map<String, String> environment = variables.at(moment, moment == HookMoment.AFTER_REVISION ? any : null);
            hooks.at(moment).forEach(hook -> hook.command(environment));
        }
    }

    @Override
    public void starting(Step step) {
        documents.stepStarted(step);
        running = step instanceof RevisionStep revision ? revision : null;
    }

    @Override
    public boolean followsStatements() {
        return false;
    }

    @Override
    public void finished(Step step, Duration duration) {
        running = step.equals(running) ? null : running;
        Record document = documents.stepFinished(step, duration);
        if (step instanceof RevisionStep revision) {
            run(
                    HookMoment.AFTER_REVISION,
                    revision,
                    document,
                    (hook, end) -> HookFailed.afterRevision(revision, hook, end));
        }
    }

    @Override
    public void ended(Plan plan, Duration duration) {
        run(HookMoment.AFTER_RUN, null, documents.runFinished(plan, duration), HookFailed::afterRun);
    }

    private void run(
            HookMoment moment,
            @Nullable RevisionStep step,
            Record document,
            BiFunction<Hook, String, HookFailed> failure) {
        for (Hook hook : hooks.at(moment)) {
            ProgramEnd end = run(hook, moment, step, document);
            if (!end.isGood()) {
                throw failure.apply(hook, end.told());
            }
        }
    }

    /** The error for which they are run stays the one that the command ends with, whatever becomes of them. */
    @Override
    public void failed(Plan plan, Problem cause) {
        Record document = documents.runFailed(plan, cause);
        for (Hook hook : hooks.at(HookMoment.ON_FAILURE)) {
            try {
                ProgramEnd end = run(hook, HookMoment.ON_FAILURE, running, document);
                if (!end.isGood()) {
                    said.accept(HookFailed.onFailure(hook, end.told()));
                }
            } catch (BadValue unset) {
                said.accept(HookFailed.onFailure(hook, "was not started: " + unset.getMessage()));
            }
        }
    }

    private ProgramEnd run(Hook hook, HookMoment moment, @Nullable RevisionStep step, Record document) {
        Map<String, String> environment = variables.at(moment, step);
        List<String> command = hook.command(environment);
        said.accept("Running " + moment.key() + " " + hook);
        String prefix = Path.of(command.get(0)).getFileName() + ": ";
        return new Program(command, folder, environment, hook.timeout())
                .run(Json.of(document), line -> said.accept(prefix + masked(line)));
    }

    private String masked(String line) {
        String password = variables.password();
        return Secrets.mask(password.isEmpty() ? line : line.replace(password, "***"));
    }

    @Override
    public void notice(String text) {}
}
