package dev.limbeck.cli;

import dev.limbeck.plan.Blocker;
import dev.limbeck.plan.RunListener;
import dev.limbeck.plan.RunStatement;
import dev.limbeck.plan.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Prints a line for each step of a run, and says what holds it up. */
final class RunLines implements RunListener {
    private final Consumer<String> printed;
    private final Consumer<String> said;
    private final Limbeck limbeck;
    private boolean isAgain;
    private List<Integer> blocking = List.of();
    private String blocked = "";

    /**
     * Of one run.
     *
     * @param printed takes the lines of the result
     * @param said takes what is said beside it
     */
    RunLines(Consumer<String> printed, Consumer<String> said, Limbeck limbeck) {
        this.printed = printed;
        this.said = said;
        this.limbeck = limbeck;
    }

    /** What is tried again has its line already. */
    @Override
    public void starting(Step step) {
        if (!isAgain) {
            printed.accept(step.line());
        }
        isAgain = false;
    }

    /** Said again when others are in the way. */
    @Override
    public void blocked(RunStatement statement, Duration since, List<Blocker> blockers) {
        List<Integer> now = blockers.stream().map(Blocker::pid).toList();
        String place = limbeck.shown(Path.of(statement.place().file())) + ":"
                + statement.place().line();
        if (!now.equals(blocking) || !place.equals(blocked)) {
            said.accept("Waiting for locks at " + place + ", held by "
                    + blockers.stream().map(Blocker::told).collect(Collectors.joining("; ")));
        }
        blocking = now;
        blocked = place;
    }

    @Override
    public void retrying(Step step, int attempt, int attempts, Duration pause) {
        isAgain = true;
        said.accept("It did not get its locks: attempt %d of %d in %d.%03d s."
                .formatted(attempt, attempts, pause.toSeconds(), pause.toMillisPart()));
    }

    @Override
    public boolean followsStatements() {
        return false;
    }

    @Override
    public void notice(String text) {
        said.accept(text);
    }
}
