package dev.limbeck.cli;

import dev.limbeck.plan.Blocker;
import dev.limbeck.plan.RevisionStep;
import dev.limbeck.plan.RunStatement;
import dev.limbeck.plan.ServerProgress;
import dev.limbeck.plan.Step;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a run is at.
 *
 * @param number of the step, from 1
 * @param of how many steps the run has
 * @param statement null where none is under way
 * @param blockers whom the statement waits for
 * @param progress what the server says of the statement; null where it says nothing
 */
record RunningStep(
        Step step,
        int number,
        int of,
        @Nullable RunStatement statement,
        List<Blocker> blockers,
        @Nullable ServerProgress progress) {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    RunningStep {
        blockers = List.copyOf(blockers);
    }

    /** Returns a line that says so: what matters most first, for what has no room is cut off. */
    String line(Duration since, int columns) {
        String at = "[%d/%d] %s".formatted(number, of, name());
        String clock = Elapsed.clock(since);
        if (statement == null) {
            return Cells.cut(at + " " + clock, columns);
        }
        String statements = " [%d/%d] %s | ".formatted(statement.number(), statement.of(), clock);
        String line = at + statements + holdUp() + statement.text();
        return Cells.cut(CONTROL.matcher(line).replaceAll(" "), columns);
    }

    private String name() {
        return step instanceof RevisionStep run ? run.revision().id().value() : "stamp";
    }

    private String holdUp() {
        if (!blockers.isEmpty()) {
            return blockers.stream().map(RunningStep::told).collect(Collectors.joining(", ", "waits for ", " | "));
        }
        return progress == null ? "" : told(progress) + " | ";
    }

    private static String told(Blocker blocker) {
        String application = blocker.application().isEmpty() ? "" : blocker.application() + ", ";
        return "pid %d (%s, %s%s, %s)"
                .formatted(blocker.pid(), blocker.user(), application, blocker.state(), Elapsed.clock(blocker.age()));
    }

    private static String told(ServerProgress progress) {
        String phase = progress.phase().isEmpty() ? progress.command() : progress.phase();
        return progress.total() > 0
                ? phase + " " + percent(progress) + " %"
                : phase + " " + progress.done() + " " + progress.unit();
    }

    private static long percent(ServerProgress progress) {
        return Math.min(100, (long) (100.0 * progress.done() / progress.total()));
    }
}
