package dev.limbeck.workspace;

import dev.limbeck.database.Database;
import dev.limbeck.database.Job;
import dev.limbeck.plan.Plan;
import dev.limbeck.schema.RowUse;
import dev.limbeck.schema.State;
import java.util.List;
import java.util.Map;

/** A database of one's own to try things on; closing it drops it. Not for several threads. */
public final class ScratchDatabase implements AutoCloseable {
    private final ScratchDatabases home;
    private final String name;
    private final Database database;

    ScratchDatabase(ScratchDatabases home, String name, Database database) {
        this.home = home;
        this.name = name;
        this.database = database;
    }

    /** What it is called on its server. */
    public String name() {
        return name;
    }

    /** The connection to it. */
    Database database() {
        return database;
    }

    /**
     * Runs a plan that starts from where the database is.
     *
     * @throws FailedOnScratch if the server refuses a statement
     */
    public void run(Plan plan) {
        home.run(name, database, home.jobs(plan));
    }

    /** As {@link #run(Plan)}, where it is known what runs. */
    void run(List<Job> jobs) {
        home.run(name, database, jobs);
    }

    /** Writes the rows of a plan that runs nothing. */
    void stamp(Plan plan) {
        database.stamp(plan, List.of(), false, new ScratchDatabases.Silent());
    }

    /**
     * Runs a plan that starts from where the database is, statement by statement, and returns with whose rows they have to do.
     * The database is of no other use afterwards: its version table does not know what was run.
     */
    RowUse rows(Plan plan) {
        return home.rows(name, database, home.jobs(plan));
    }

    /** Returns its schema, and what its tables hold, as they are at this moment. */
    State state() {
        return new State(database.catalog().schema(), database.catalog().contents(Map.of()));
    }

    /** Whether no other database can be brought to where it is as long as it is there: it has made roles, or the like. */
    boolean isBound() {
        return home.isBound(name);
    }

    /** Returns the same with a connection of which nothing is known yet; the former one is closed. */
    ScratchDatabase reconnected() {
        database.close();
        return home.opened(name);
    }

    /** Returns a copy of it as it is, and this one anew: its connection cannot be used any more. */
    Twins split() {
        database.close();
        return new Twins(home.copyOf(name), home.opened(name));
    }

    /** Two databases that are the same. */
    record Twins(ScratchDatabase copy, ScratchDatabase original) {}

    /** Drops the database. */
    @Override
    public void close() {
        try {
            database.close();
        } finally {
            home.drop(name);
        }
    }
}
