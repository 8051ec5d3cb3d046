package dev.limbeck.workspace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A second scratch database that comes behind a first one, as far as that is known to be right: it never goes down. It is
 * made when it is needed.
 */
final class Follower implements AutoCloseable {
    private final ScratchDatabases scratch;
    private final int start;
    private @Nullable ScratchDatabase database;
    private int done;

    /**
     * Makes nothing yet.
     *
     * @param start how many of the deeds with which all begins may be copied from where they were done before
     */
    Follower(ScratchDatabases scratch, int start) {
        this.scratch = scratch;
        this.start = start;
    }

    /** Returns it when it has come to the end of a way, of which it knows the beginning. */
    ScratchDatabase at(List<Deed> way) {
        if (database == null) {
            database = scratch.behind(Deed.leading(way.subList(0, start)));
            done = start;
        }
        while (done < way.size()) {
            way.get(done++).on(database);
        }
        return database;
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
