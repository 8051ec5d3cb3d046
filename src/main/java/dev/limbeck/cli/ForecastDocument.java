package dev.limbeck.cli;

import dev.limbeck.cli.PlanDocument.StepDocument;
import dev.limbeck.impact.Impact;
import dev.limbeck.impact.ObjectLock;
import dev.limbeck.impact.TableSize;
import dev.limbeck.impact.TableWork;
import dev.limbeck.plan.Forecast;
import dev.limbeck.plan.StatementForecast;
import dev.limbeck.plan.StepForecast;
import dev.limbeck.render.Json;
import dev.limbeck.workspace.Move;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A plan as JSON, with its statements and what they do to others. */
record ForecastDocument(
        String command, List<String> from, String target, List<Step> steps, int serverVersion, List<TableSize> tables) {

    /**
     * A step as {@link PlanDocument} has it, and what it runs.
     *
     * @param transaction whether it is one for the revision, the run or each of its parts; null where Limbeck does not run it
     */
    record Step(
            String direction,
            @Nullable String revision,
            List<String> downRevision,
            String message,
            List<String> headsAfter,
            @Nullable String transaction,
            List<StatementDocument> statements) {}

    /** A statement. */
    record StatementDocument(
            String file,
            int line,
            String sql,
            String basis,
            List<LockDocument> locks,
            List<WorkDocument> work,
            List<String> remarks) {}

    /** A lock. */
    record LockDocument(String kind, String object, String mode, List<String> blocks) {}

    /** What is done with the rows of a table. */
    record WorkDocument(String table, String does, boolean certain) {}

    static ForecastDocument of(String command, Forecast forecast, Move move, Path root) {
        PlanDocument plan = PlanDocument.of(forecast.plan(), move);
        List<Step> steps = plan.steps().stream()
                .map(step -> step(step, find(forecast, step), root))
                .toList();
        return new ForecastDocument(
                command, plan.from(), plan.target(), steps, forecast.serverVersion(), forecast.sizes());
    }

    private static Optional<StepForecast> find(Forecast forecast, StepDocument step) {
        return forecast.steps().stream()
                .filter(each -> each.step().revision().id().value().equals(step.revision()))
                .findFirst();
    }

    private static Step step(StepDocument step, Optional<StepForecast> forecast, Path root) {
        return new Step(
                step.direction(),
                step.revision(),
                step.downRevision(),
                step.message(),
                step.headsAfter(),
                forecast.map(each -> word(each.border())).orElse(null),
                forecast.map(StepForecast::statements).orElse(List.of()).stream()
                        .map(statement -> statement(statement, root))
                        .toList());
    }

    private static StatementDocument statement(StatementForecast statement, Path root) {
        Impact impact = statement.impact();
        String file = statement.place().file();
        return new StatementDocument(
                Path.of(file).isAbsolute() ? Json.path(root, Path.of(file)) : file,
                statement.place().line(),
                statement.sql(),
                word(impact.basis()),
                impact.locks().stream().map(ForecastDocument::lock).toList(),
                impact.work().stream().map(ForecastDocument::work).toList(),
                impact.remarks());
    }

    private static LockDocument lock(ObjectLock lock) {
        return new LockDocument(
                lock.kind().toString(),
                lock.object(),
                lock.mode().toString(),
                lock.mode().blocked());
    }

    private static WorkDocument work(TableWork work) {
        return new WorkDocument(work.table(), work.kind().toString(), work.isCertain());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
