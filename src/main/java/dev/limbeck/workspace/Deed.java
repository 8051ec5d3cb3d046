package dev.limbeck.workspace;

import dev.limbeck.database.Job;
import dev.limbeck.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Something that has led a scratch database to where it is, and leads another one there too. */
sealed interface Deed {
    void on(ScratchDatabase database);

    /** A revision that was applied. */
    record Upgraded(Job job) implements Deed {
        @Override
        public void on(ScratchDatabase database) {
            database.run(List.of(job));
        }
    }

    /** Rows that were loaded. */
    record Loaded(List<Statement> seed) implements Deed {
        @Override
        public void on(ScratchDatabase database) {
            database.database().scratchRows().load(seed);
        }
    }

    /** The revisions with which a way begins. */
    static List<Job> leading(List<Deed> way) {
        List<Job> jobs = new ArrayList<>();
        while (jobs.size() < way.size() && way.get(jobs.size()) instanceof Upgraded upgraded) {
            jobs.add(upgraded.job());
        }
        return jobs;
    }
}
