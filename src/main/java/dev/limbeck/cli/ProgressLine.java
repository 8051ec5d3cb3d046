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
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal what a run is at, and redraws it a few times a second; nothing of runs that take no time. */
final class ProgressLine implements RunListener {
    private static final long FIRST = 400;
    private static final long PERIOD = 200;
    private static final long STALE = Duration.ofSeconds(4).toNanos();
    private static final int LOOKS_PER_WIDTH = 10;

    private final StatusLine status;
    private final IntSupplier columns;
    private final LongSupplier nanoTime;
    private @Nullable Timer timer;
    private @Nullable RunningStep running;
    private int number;
    private int of;
    private long since;
    private long toldAt;
    private int looks;
    private int width;

    /**
     * Shows nothing yet.
     *
     * @param columns how wide the terminal is; asked now and then, as it may change
     * @param nanoTime what time it is
     */
    ProgressLine(StatusLine status, IntSupplier columns, LongSupplier nanoTime) {
        this.status = status;
        this.columns = columns;
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized void beginning(Plan plan) {
        of = plan.steps().size();
        timer = new Timer("progress", true);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        look();
                    }
                },
                FIRST,
                PERIOD);
    }

    /** To ask for the width takes a program: meanwhile nobody waits. */
    private void look() {
        if (looks++ % LOOKS_PER_WIDTH == 0) {
            width = columns.getAsInt();
        }
        draw(width);
    }

    /** Draws what is so now. What held a statement up is told again while it does, and not that it does no more. */
    synchronized void draw(int width) {
        if (running == null) {
            return;
        }
        long now = nanoTime.getAsLong();
        if (now - toldAt > STALE) {
            running = new RunningStep(running.step(), number, of, running.statement(), List.of(), null);
        }
        status.show(running.line(Duration.ofNanos(now - since), width - 1));
    }

    @Override
    public synchronized void starting(Step step) {
        boolean isAgain = running != null && running.step() == step;
        number += isAgain ? 0 : 1;
        at(new RunningStep(step, number, of, null, List.of(), null));
    }

    @Override
    public synchronized void starting(RunStatement statement) {
        at(new RunningStep(statement.step(), number, of, statement, List.of(), null));
    }

    private void at(RunningStep now) {
        running = now;
        since = nanoTime.getAsLong();
    }

    /** It may be told by another thread, when the statement has ended already. */
    private boolean isAt(RunStatement statement) {
        return running != null && statement.equals(running.statement());
    }

    @Override
    public synchronized void blocked(RunStatement statement, Duration waiting, List<Blocker> blockers) {
        if (isAt(statement)) {
            running = new RunningStep(statement.step(), number, of, statement, blockers, null);
            toldAt = nanoTime.getAsLong();
        }
    }

    @Override
    public synchronized void progressed(RunStatement statement, Duration working, ServerProgress progress) {
        if (isAt(statement)) {
            running = new RunningStep(statement.step(), number, of, statement, List.of(), progress);
            toldAt = nanoTime.getAsLong();
        }
    }

    @Override
    public synchronized void finished(Step step, Duration duration) {
        rest();
    }

    private void rest() {
        running = null;
        status.erase();
    }

    @Override
    public void ended(Plan plan, Duration duration) {
        stop();
    }

    @Override
    public void failed(Plan plan, Problem cause) {
        stop();
    }

    private synchronized void stop() {
        if (timer != null) {
            timer.cancel();
        }
        rest();
    }

    @Override
    public void notice(String text) {}
}
