package dev.limbeck.database;

import dev.limbeck.plan.RevisionStep;
import dev.limbeck.plan.RunListener;
import dev.limbeck.plan.RunStatement;
import dev.limbeck.plan.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a run tells, a line each. */
final class Recording implements RunListener {
    private final List<String> lines = new ArrayList<>();

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void starting(Step step) {
        lines.add("starting " + name(step));
    }

    @Override
    public void starting(RunStatement statement) {
        lines.add("starting " + name(statement));
    }

    @Override
    public void finished(RunStatement statement, Duration duration) {
        lines.add("finished " + name(statement));
    }

    @Override
    public void finished(Step step, Duration duration) {
        lines.add("finished " + name(step));
    }

    @Override
    public void retrying(Step step, int attempt, int attempts, Duration pause) {
        lines.add("retrying %s, %d of %d".formatted(name(step), attempt, attempts));
    }

    @Override
    public void notice(String text) {
        lines.add(text);
    }

    private static String name(Step step) {
        return step instanceof RevisionStep run ? run.revision().id().value() : "stamp";
    }

    private static String name(RunStatement statement) {
        return "%s %d/%d at %d: %s"
                .formatted(
                        name(statement.step()),
                        statement.number(),
                        statement.of(),
                        statement.place().line(),
                        statement.text());
    }
}
