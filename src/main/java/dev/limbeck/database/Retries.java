package dev.limbeck.database;

import dev.limbeck.plan.RunListener;
import java.time.Duration;

/** How often a job is tried again that does not get its locks, and after which pause. */
final class Retries {
    private final Job job;
    private final Backoff backoff;
    private final RunListener listener;

    Retries(Job job, Backoff backoff, RunListener listener) {
        this.job = job;
        this.backoff = backoff;
        this.listener = listener;
    }

    /**
     * Whether to try again.
     *
     * @param failed how many attempts have failed
     */
    boolean mayRepeat(Failure failure, int failed) {
        return failure.isOfLocks() && failed <= job.terms().lockRetries();
    }

    /** Tells that it is tried again, and lets time pass before. */
    void pause(int failed) {
        Duration pause = backoff.pause(failed);
        listener.retrying(job.step(), failed + 1, job.terms().lockRetries() + 1, pause);
        backoff.waiting().accept(pause);
    }
}
