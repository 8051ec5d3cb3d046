package dev.limbeck.workspace;

import dev.limbeck.database.Job;
import dev.limbeck.plan.Plan;
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

    /** A revision that was undone. */
    record Undone(Job job) implements Deed {
        @Override
        public void on(ScratchDatabase database) {
            database.run(List.of(job));
        }
    }

    /** Revisions of which it was only written that they are not applied. */
    record Passed(Plan stamp) implements Deed {
        @Override
        public void on(ScratchDatabase database) {
            database.stamp(stamp);
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
