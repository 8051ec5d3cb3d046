package dev.limbeck.plan;

import dev.limbeck.problem.Problem;
import java.time.Duration;
import java.util.List;

/**
 * Is told how a run goes on, in the order in which it happens: the run begins; a step starts, its statements start and
 * end, and what holds them up is told in between; the step ends when it is committed, or with a transaction around the
 * whole run when that is its last; the run ends or fails. What a listener throws ends the run as a statement that fails
 * does. All are called by the thread that runs, except for {@link #blocked} and {@link #progressed}: these come from
 * a thread that watches, as does a {@link #notice} that it cannot; what they throw ends the watching alone. Nothing is told
 * of a statement behind its end.
 */
public interface RunListener {

    /** A run begins that has something to do. Nothing was written for it. */
    default void beginning(Plan plan) {}

    /** A step starts; again, where it is tried again. */
    void starting(Step step);

    /** A statement that takes so long is told when it ends to those too who do not follow statements. */
    Duration LONG = Duration.ofSeconds(10);

    /** Whether statements are told when they start and end; to describe each takes time where nobody hears of it. */
    default boolean followsStatements() {
        return true;
    }

    /** A statement is sent to the server. */
    default void starting(RunStatement statement) {}

    /** A statement has succeeded. */
    default void finished(RunStatement statement, Duration duration) {}

    /** A statement waits for locks that other sessions hold; told again while it does. */
    default void blocked(RunStatement statement, Duration since, List<Blocker> blockers) {}

    /** The server tells how far a statement has come; told again while it runs. */
    default void progressed(RunStatement statement, Duration since, ServerProgress progress) {}

    /**
     * A step did not get its locks in time, was rolled back, and is tried again after a pause; of one that runs outside of a
     * transaction, only its statement.
     *
     * @param attempt the one to come, of so many in all
     */
    default void retrying(Step step, int attempt, int attempts, Duration pause) {}

    /** A step is done and cannot be lost any more. */
    default void finished(Step step, Duration duration) {}

    /** The run is done, with all the steps of its plan. */
    default void ended(Plan plan, Duration duration) {}

    /** The run stops here. Steps that were finished stay. */
    default void failed(Plan plan, Problem cause) {}

    /** The server sent a notice or warning: {@code NOTICE: table "t" does not exist, skipping}. */
    void notice(String text);
}
