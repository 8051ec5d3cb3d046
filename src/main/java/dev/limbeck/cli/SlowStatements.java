package dev.limbeck.cli;

import dev.limbeck.plan.RunListener;
import dev.limbeck.plan.RunStatement;
import dev.limbeck.plan.Step;
import dev.limbeck.problem.Place;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;

/** Says of each statement that took long how long it took, when it has ended. */
final class SlowStatements implements RunListener {
    private static final int SHOWN = 80;

    private final Consumer<String> said;
    private final Function<Place, String> shown;

    /**
     * Says it a line at a time.
     *
     * @param shown writes a place as the user would
     */
    SlowStatements(Consumer<String> said, Function<Place, String> shown) {
        this.said = said;
        this.shown = shown;
    }

    @Override
    public void finished(RunStatement statement, Duration duration) {
        if (duration.compareTo(RunListener.LONG) >= 0) {
            said.accept(shown.apply(statement.place()) + " took " + Elapsed.words(duration) + ": "
                    + Cells.cut(statement.text(), SHOWN));
        }
    }

    @Override
    public boolean followsStatements() {
        return false;
    }

    @Override
    public void starting(Step step) {}

    @Override
    public void notice(String text) {}
}
