package dev.limbeck.workspace;

import dev.limbeck.database.Job;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A second scratch database that comes behind a first one, as far as that is known to be right: it never goes down. It is
 * made when it is needed.
 */
final class Follower implements AutoCloseable {
    private final ScratchDatabases scratch;
    private @Nullable ScratchDatabase database;
    private int done;

    Follower(ScratchDatabases scratch) {
        this.scratch = scratch;
    }

    /** Returns it when it has come to the end of a way, of which it knows the beginning. */
    ScratchDatabase at(List<Deed> way) {
        if (database == null) {
            database = begun(way);
        }
        while (done < way.size()) {
            way.get(done++).on(database);
        }
        return database;
    }

    /** The leap that others began with is copied, and what comes behind it is run. */
    private ScratchDatabase begun(List<Deed> way) {
        List<Job> jobs = new ArrayList<>();
        while (jobs.size() < way.size() && way.get(jobs.size()) instanceof Deed.Leapt leapt) {
            jobs.add(leapt.job());
        }
        done = jobs.size();
        return scratch.behind(jobs);
    }

    /** Returns a copy of it at the end of a way. */
    ScratchDatabase copyAt(List<Deed> way) {
        ScratchDatabase.Twins twins = at(way).split();
        database = twins.original();
        return twins.copy();
    }

    @Override
    public void close() {
        if (database != null) {
            database.close();
            database = null;
        }
    }
}
