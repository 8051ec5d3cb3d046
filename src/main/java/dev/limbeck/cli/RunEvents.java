package dev.limbeck.cli;

import dev.limbeck.plan.Blocker;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.RunListener;
import dev.limbeck.plan.RunStatement;
import dev.limbeck.plan.ServerProgress;
import dev.limbeck.plan.Step;
import dev.limbeck.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Tells a program all that happens in a run, each as it happens; the last is always how it ended. */
final class RunEvents implements RunListener {
    private final RunDocuments documents;
    private final Consumer<Record> printed;
    private boolean isOver;

    /** Prints documents one by one. */
    RunEvents(RunDocuments documents, Consumer<Record> printed) {
        this.documents = documents;
        this.printed = printed;
    }

    /** Tells how it ended where the run itself did not: it had nothing to do. */
    void endedWith(Plan plan, Duration duration) {
        if (!isOver) {
            ended(plan, duration);
        }
    }

    /** Tells how it ended where the run itself did not: it failed before it began. */
    void failedWith(Problem cause) {
        if (!isOver) {
            isOver = true;
            printed.accept(documents.runFailed(null, cause));
        }
    }

    @Override
    public void beginning(Plan plan) {
        printed.accept(documents.runStarted(plan));
    }

    @Override
    public void starting(Step step) {
        printed.accept(documents.stepStarted(step));
    }

    @Override
    public void starting(RunStatement statement) {
        printed.accept(documents.statementStarted(statement));
    }

    @Override
    public void finished(RunStatement statement, Duration duration) {
        printed.accept(documents.statementFinished(statement, duration));
    }

    @Override
    public void blocked(RunStatement statement, Duration since, List<Blocker> blockers) {
        printed.accept(documents.blocked(statement, since, blockers));
    }

    @Override
    public void progressed(RunStatement statement, Duration since, ServerProgress progress) {
        printed.accept(documents.progressed(statement, since, progress));
    }

    @Override
    public void retrying(Step step, int attempt, int attempts, Duration pause) {
        printed.accept(documents.retrying(step, attempt, attempts, pause));
    }

    @Override
    public void finished(Step step, Duration duration) {
        printed.accept(documents.stepFinished(step, duration));
    }

    @Override
    public void ended(Plan plan, Duration duration) {
        isOver = true;
        printed.accept(documents.runFinished(plan, duration));
    }

    @Override
    public void failed(Plan plan, Problem cause) {
        isOver = true;
        printed.accept(documents.runFailed(plan, cause));
    }

    @Override
    public void notice(String text) {
        printed.accept(documents.notice(text));
    }
}
