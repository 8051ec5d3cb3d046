package dev.limbeck.plan;

import dev.limbeck.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tells several listeners, one after the other in their order. That a run has ended or failed they are told in the reverse
 * of it, so that what the first does encloses what the others do.
 */
public record RunListeners(List<RunListener> all) implements RunListener {
    public RunListeners {
        all = List.copyOf(all);
    }

    private void inReverse(Consumer<RunListener> tell) {
        for (int last = all.size() - 1; last >= 0; last--) {
            tell.accept(all.get(last));
        }
    }

    @Override
    public void beginning(Plan plan) {
        all.forEach(each -> each.beginning(plan));
    }

    @Override
    public void starting(Step step) {
        all.forEach(each -> each.starting(step));
    }

    @Override
    public boolean followsStatements() {
        return all.stream().anyMatch(RunListener::followsStatements);
    }

    @Override
    public void starting(RunStatement statement) {
        all.forEach(each -> each.starting(statement));
    }

    @Override
    public void finished(RunStatement statement, Duration duration) {
        all.forEach(each -> each.finished(statement, duration));
    }

    @Override
    public void blocked(RunStatement statement, Duration since, List<Blocker> blockers) {
        all.forEach(each -> each.blocked(statement, since, blockers));
    }

    @Override
    public void progressed(RunStatement statement, Duration since, ServerProgress progress) {
        all.forEach(each -> each.progressed(statement, since, progress));
    }

    @Override
    public void retrying(Step step, int attempt, int attempts, Duration pause) {
        all.forEach(each -> each.retrying(step, attempt, attempts, pause));
    }

    @Override
    public void finished(Step step, Duration duration) {
        all.forEach(each -> each.finished(step, duration));
    }

    @Override
    public void ended(Plan plan, Duration duration) {
        inReverse(each -> each.ended(plan, duration));
    }

    @Override
    public void failed(Plan plan, Problem cause) {
        inReverse(each -> each.failed(plan, cause));
    }

    @Override
    public void notice(String text) {
        all.forEach(each -> each.notice(text));
    }
}
