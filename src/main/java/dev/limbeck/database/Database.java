package dev.limbeck.database;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.HeadChange;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.RunListener;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** An open connection to one database and its version table. Not for several threads. */
public final class Database implements AutoCloseable {
    private final Connection connection;
    private final VersionTable table;

    private Database(Connection connection, VersionTable table) {
        this.connection = connection;
        this.table = table;
    }

    /**
     * Connects, and writes nothing.
     *
     * @param table the name of the version table
     * @param schema its schema; null for where the search path leads
     * @throws CannotConnect if there is no server, no such database, or no right to enter
     */
    public static Database connect(ServerUrl url, String table, @Nullable String schema) {
        try {
            Connection connection = new Driver().connect(url.jdbc(), url.properties());
            if (connection == null) {
                throw new BadUrl(url.toString(), url.key());
            }
            return new Database(connection, VersionTable.find(connection, table, schema));
        } catch (SQLException refused) {
            throw new CannotConnect(url, refused);
        }
    }

    /**
     * Returns the rows of the version table, sorted; none where there is no table. Writes nothing.
     *
     * @throws DatabaseFailed if the table cannot be read
     */
    public List<RevisionId> rows() {
        try {
            return table.rows();
        } catch (SQLException refused) {
            throw new DatabaseFailed("read the version table " + table.qualified(), refused);
        }
    }

    /**
     * Returns the server's major version.
     *
     * @throws DatabaseFailed if the connection is lost
     */
    public int serverVersion() {
        try {
            return connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException lost) {
            throw new DatabaseFailed("tell its version", lost);
        }
    }

    /**
     * Makes the version table where there is none, and returns whether there was none.
     *
     * @throws DatabaseFailed if it cannot be made
     */
    public boolean ensureVersionTable() {
        try {
            boolean isMissing = !table.exists();
            table.createIfMissing();
            return isMissing;
        } catch (SQLException refused) {
            throw new DatabaseFailed("make the version table " + table.qualified(), refused);
        }
    }

    /**
     * Runs a plan, each job in a transaction of its own together with its change of rows. A plan without steps writes
     * nothing.
     *
     * @param jobs one for each step of the plan, in its order
     * @throws NarrowColumn if an id does not fit into the version table; nothing was run
     * @throws StepFailed if the server refuses a statement; that revision is rolled back, what was before it stays
     * @throws RowsMoved if something else changed the version table; that revision is rolled back
     */
    public void run(Plan plan, List<Job> jobs, RunListener listener) {
        run(plan, jobs, listener, false);
    }

    /** Runs a plan in one transaction: as {@link #run}, but a failure rolls back all of it. */
    public void runAsOne(Plan plan, List<Job> jobs, RunListener listener) {
        run(plan, jobs, listener, true);
    }

    private void run(Plan plan, List<Job> jobs, RunListener listener, boolean isOneTransaction) {
        if (plan.isEmpty()) {
            return;
        }
        try {
            checkWidth(jobs);
            new Runner(connection, table, listener, plan, isOneTransaction).run(jobs);
        } catch (SQLException refused) {
            throw new DatabaseFailed("run the plan", refused);
        }
    }

    /**
     * Replaces all rows by those of a plan that starts from none, in one transaction.
     *
     * @throws NarrowColumn if an id does not fit into the version table
     */
    public void purgeAndRun(Plan plan, List<Job> jobs, RunListener listener) {
        try {
            checkWidth(jobs);
            connection.setAutoCommit(false);
            table.createIfMissing();
            table.clear();
            new Runner(connection, table, listener, plan, true).run(jobs);
        } catch (SQLException refused) {
            throw new DatabaseFailed("purge the version table", refused);
        }
    }

    private void checkWidth(List<Job> jobs) throws SQLException {
        Optional<Integer> width = table.width();
        if (width.isEmpty()) {
            return;
        }
        jobs.stream()
                .map(job -> job.step().heads())
                .map(HeadChange::added)
                .flatMap(List::stream)
                .filter(id -> id.value().length() > width.get())
                .findFirst()
                .ifPresent(id -> {
                    throw new NarrowColumn(id, width.get(), table.qualified());
                });
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException refused) {
            throw new DatabaseFailed("close the connection", refused);
        }
    }
}
