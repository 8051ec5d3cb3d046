package dev.limbeck.cli;

import dev.limbeck.plan.Blocker;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.RevisionStep;
import dev.limbeck.plan.RunStatement;
import dev.limbeck.plan.ServerProgress;
import dev.limbeck.plan.Step;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import dev.limbeck.problem.Secrets;
import dev.limbeck.render.Json;
import dev.limbeck.workspace.Move;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens in one run, as JSON. Each tells by {@code event} what it is, and by {@code at} when it was. */
final class RunDocuments {
    private final Move move;
    private final Path root;
    private final Clock clock;
    private final IdentityHashMap<Step, Integer> numbers = new IdentityHashMap<>();
    private int steps;
    private @Nullable Step last;

    /**
     * Of one run.
     *
     * @param root the folder that paths are relative to
     */
    RunDocuments(Move move, Path root, Clock clock) {
        this.move = move;
        this.root = root;
        this.clock = clock;
    }

    record RunDocument(String event, String at, PlanDocument plan) {}

    record RunFinishedDocument(String event, String at, PlanDocument plan, long durationMs) {}

    record PlaceDocument(
            String file, @Nullable Integer line, @Nullable Integer column) {}

    /**
     * The end of a run that fails.
     *
     * @param plan null where it fails before there is one
     * @param revision the revision it fails in; null where it fails in none
     */
    record RunFailedDocument(
            String event,
            String at,
            @Nullable PlanDocument plan,
            @Nullable String revision,
            String message,
            List<PlaceDocument> places,
            String remedy,
            int exit) {}

    /**
     * What a step is.
     *
     * @param number among the steps of the run, from 1
     * @param revision null of a stamp
     */
    record StepNameDocument(
            int number, int of, String direction, @Nullable String revision, String message) {}

    record StepDocument(String event, String at, StepNameDocument step) {}

    record StepFinishedDocument(String event, String at, StepNameDocument step, long durationMs) {}

    record RetryingDocument(String event, String at, StepNameDocument step, int attempt, int attempts, long pauseMs) {}

    record StatementNameDocument(String revision, int number, int of, PlaceDocument place, String text) {}

    record StatementDocument(String event, String at, StatementNameDocument statement) {}

    record StatementFinishedDocument(String event, String at, StatementNameDocument statement, long durationMs) {}

    record BlockerDocument(int pid, String user, String application, String state, String query, long ageMs) {}

    record BlockedDocument(
            String event, String at, StatementNameDocument statement, long sinceMs, List<BlockerDocument> blockers) {}

    record ProgressDocument(
            String event,
            String at,
            StatementNameDocument statement,
            long sinceMs,
            String command,
            String phase,
            long done,
            @Nullable Long total,
            String unit) {}

    record NoticeDocument(String event, String at, String text) {}

    RunDocument runStarted(Plan plan) {
        steps = plan.steps().size();
        return new RunDocument("runStarted", now(), PlanDocument.of(plan, move));
    }

    RunFinishedDocument runFinished(Plan plan, Duration duration) {
        return new RunFinishedDocument("runFinished", now(), PlanDocument.of(plan, move), duration.toMillis());
    }

    RunFailedDocument runFailed(@Nullable Plan plan, Problem cause) {
        return new RunFailedDocument(
                "runFailed",
                now(),
                plan == null ? null : PlanDocument.of(plan, move),
                last instanceof RevisionStep run ? run.revision().id().value() : null,
                cause.getMessage(),
                cause.places().stream().map(this::place).toList(),
                cause.remedy(),
                cause.exit().code());
    }

    StepDocument stepStarted(Step step) {
        numbers.putIfAbsent(step, numbers.size() + 1);
        last = step;
        return new StepDocument("stepStarted", now(), name(step));
    }

    StepFinishedDocument stepFinished(Step step, Duration duration) {
        last = step == last ? null : last;
        return new StepFinishedDocument("stepFinished", now(), name(step), duration.toMillis());
    }

    RetryingDocument retrying(Step step, int attempt, int attempts, Duration pause) {
        return new RetryingDocument("retrying", now(), name(step), attempt, attempts, pause.toMillis());
    }

    StatementDocument statementStarted(RunStatement statement) {
        return new StatementDocument("statementStarted", now(), name(statement));
    }

    StatementFinishedDocument statementFinished(RunStatement statement, Duration duration) {
        return new StatementFinishedDocument("statementFinished", now(), name(statement), duration.toMillis());
    }

    BlockedDocument blocked(RunStatement statement, Duration since, List<Blocker> blockers) {
        return new BlockedDocument(
                "blocked",
                now(),
                name(statement),
                since.toMillis(),
                blockers.stream().map(RunDocuments::blocker).toList());
    }

    ProgressDocument progressed(RunStatement statement, Duration since, ServerProgress progress) {
        return new ProgressDocument(
                "progress",
                now(),
                name(statement),
                since.toMillis(),
                progress.command(),
                progress.phase(),
                progress.done(),
                progress.total() == 0 ? null : progress.total(),
                progress.unit());
    }

    NoticeDocument notice(String text) {
        return new NoticeDocument("notice", now(), Secrets.mask(text));
    }

    private String now() {
        return clock.instant().toString();
    }

    private StepNameDocument name(Step step) {
        int number = numbers.getOrDefault(step, 0);
        return step instanceof RevisionStep run
                ? new StepNameDocument(
                        number,
                        steps,
                        step.direction().word(),
                        run.revision().id().value(),
                        run.revision().summary())
                : new StepNameDocument(number, steps, step.direction().word(), null, "");
    }

    private StatementNameDocument name(RunStatement statement) {
        return new StatementNameDocument(
                statement.step().revision().id().value(),
                statement.number(),
                statement.of(),
                place(statement.place()),
                statement.text());
    }

    private static BlockerDocument blocker(Blocker blocker) {
        return new BlockerDocument(
                blocker.pid(),
                blocker.user(),
                blocker.application(),
                blocker.state(),
                blocker.query(),
                blocker.age().toMillis());
    }

    /** What the ledger kept has no file. */
    private PlaceDocument place(Place place) {
        Path file = Path.of(place.file());
        return new PlaceDocument(
                file.isAbsolute() ? Json.path(root, file) : place.file(),
                place.line() == 0 ? null : place.line(),
                place.column() == 0 ? null : place.column());
    }
}
