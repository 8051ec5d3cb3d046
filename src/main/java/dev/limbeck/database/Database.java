package dev.limbeck.database;

import dev.limbeck.ddl.Blueprint;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Entry;
import dev.limbeck.ledger.Event;
import dev.limbeck.ledger.Ledger;
import dev.limbeck.plan.HeadChange;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.RunListener;
import dev.limbeck.plan.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

/** An open connection to one database and its version table. Not for several threads. */
public final class Database implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Database.class.getName());

    private final ServerUrl url;
    private final Connection connection;
    private final VersionTable table;
    private final LedgerTable ledger;
    private @Nullable RunLock lock;
    private volatile boolean isRunning;

    private Database(ServerUrl url, Connection connection, VersionTable table) {
        this.url = url;
        this.connection = connection;
        this.table = table;
        this.ledger = new LedgerTable(connection, table.name().ledger());
    }

    /**
     * Connects, and writes nothing.
     *
     * @param table the name of the version table
     * @param schema its schema; null for where the search path leads
     * @throws CannotConnect if there is no server, no such database, or no right to enter
     */
    public static Database connect(ServerUrl url, String table, @Nullable String schema) {
        Connection connection = connection(url);
        try {
            return new Database(url, connection, VersionTable.find(connection, table, schema));
        } catch (SQLException refused) {
            throw new CannotConnect(url, refused);
        }
    }

    static Connection connection(ServerUrl url) {
        try {
            Driver driver = new Driver();
            if (!driver.acceptsURL(url.jdbc())) {
                throw new BadUrl(url.toString(), url.key());
            }
            url.passwordFile().offer();
            return driver.connect(url.jdbc(), url.properties());
        } catch (SQLException refused) {
            throw new CannotConnect(url, refused);
        }
    }

    /**
     * Connects once more, for the same version table.
     *
     * @throws CannotConnect as {@link #connect}
     */
    public Database beside(ServerUrl url) {
        Connection further = connection(url);
        return new Database(url, further, table.on(further));
    }

    /**
     * Waits until no other run holds the lock on the version table, and takes it. It ends with this connection, which is
     * for nothing else from then on.
     *
     * @param patience how long to wait; not at all where it is zero
     * @param notice is told, a line at a time, for whom
     * @throws RunUnderWay if it is not free in time
     * @throws SharedBackends if a pooler leads to the server through which no session can hold a lock
     */
    public RunLock lock(Duration patience, Consumer<String> notice) {
        try {
            Pooler.demandOwnBackend(connection, url);
            return RunLock.take(connection, url.sessionName(), table.qualified(), new LockWait(patience, notice));
        } catch (SQLException refused) {
            throw new DatabaseFailed("lock the version table " + table.qualified(), refused);
        }
    }

    /**
     * Demands that a session can hold a lock here.
     *
     * @throws SharedBackends if a pooler leads to the server through which none can
     */
    public void demandOwnBackend() {
        try {
            Pooler.demandOwnBackend(connection, url);
        } catch (SQLException refused) {
            throw new DatabaseFailed("tell who serves it", refused);
        }
    }

    /**
     * Demands that what jobs set for the session, outside of transactions, holds for their statements and for nobody else's.
     *
     * @throws SharedSettings if a pooler leads to the server through which it does not
     */
    public void demandOwnSettings(List<Job> jobs) {
        try {
            Pooler.demandOwnSettings(jobs, url);
        } catch (SQLException refused) {
            throw new DatabaseFailed("tell who serves it", refused);
        }
    }

    /**
     * Does something with this connection under a lock that another one holds.
     *
     * @throws RunUnderWay if the server does not finish the work of a killed run in time
     * @throws LockElsewhere if the lock is not in this database
     */
    public <T> T under(RunLock held, Supplier<T> deed) {
        try {
            held.enter(connection);
        } catch (SQLException refused) {
            throw new DatabaseFailed("lock the version table " + table.qualified(), refused);
        }
        lock = held;
        try {
            return deed.get();
        } finally {
            lock = null;
            held.leave(connection);
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
     * Returns the rows of the version table and the ledger as they are at one moment. Writes nothing.
     *
     * @throws MissingRight if the role may not read them
     * @throws DatabaseFailed if they cannot be read
     */
    public State state() {
        try {
            List<RevisionId> rows = new ArrayList<>();
            List<Event> events = new ArrayList<>();
            Transaction.of(connection, () -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                }
                table.demandReading();
                ledger.demandReading();
                rows.addAll(table.rows());
                events.addAll(ledger.read());
            });
            return new State(rows, new Ledger(events));
        } catch (SQLException refused) {
            throw new DatabaseFailed("read " + table.qualified() + " and " + ledger.qualified(), refused);
        }
    }

    /**
     * Returns what undoes a revision, as the ledger kept it when the revision was applied last; empty where
     * nothing was kept.
     *
     * @throws DatabaseFailed if the ledger cannot be read
     */
    public Optional<String> keptDowngrade(RevisionId id) {
        try {
            return ledger.downgrade(id);
        } catch (SQLException refused) {
            throw new DatabaseFailed("read " + ledger.qualified(), refused);
        }
    }

    /**
     * Writes entries into the ledger, and the change of rows they tell of, in one transaction. Makes the tables where
     * they are missing; writes nothing where there are no entries.
     *
     * @throws DatabaseFailed if they cannot be written; nothing was
     */
    public void record(HeadChange change, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        try {
            Transaction.of(connection, () -> {
                makeTables();
                table.apply(change);
                ledger.append(entries);
            });
        } catch (SQLException refused) {
            throw new DatabaseFailed("write " + ledger.qualified(), refused);
        }
    }

    /**
     * Returns the rows of a table of another tool's, as {@link OtherTable#rows} does.
     *
     * @throws DatabaseFailed if it cannot be read
     */
    public Optional<List<List<String>>> rowsOf(String other, List<String> columns, String order) {
        try {
            return new OtherTable(connection, other).rows(columns, order);
        } catch (SQLException refused) {
            throw new DatabaseFailed("read " + other, refused);
        }
    }

    /** The version table, which need not be there yet. */
    public TableName table() {
        return table.name();
    }

    /** Returns what the database holds, the version table and the ledger left out. Asks nothing yet. */
    public Catalog catalog() {
        return new Catalog(connection, List.of(table.qualified(), ledger.qualified()));
    }

    /**
     * Returns the schema as what writes SQL reads it, through a connection of its own.
     *
     * @throws dev.limbeck.ddl.CannotRead if it does not understand it
     */
    public Blueprint blueprint() {
        return Blueprint.read(() -> connection(url));
    }

    /** The database as one on which statements are tried: it has to be one that is thrown away. */
    public ScratchGround ground() {
        return ScratchGround.of(this, connection);
    }

    /** The rows of the database as what may be filled by something else than revisions: it has to be thrown away as well. */
    public ScratchRows scratchRows() {
        return new ScratchRows(connection);
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

    /** What a run finds here, as far as it can be known beforehand. */
    public Premises premises() {
        return new Premises(connection, table, ledger);
    }

    /** What can be found out about the tables here, and about what is done to them. */
    public Survey survey() {
        return new Survey(connection);
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
     * @throws LockLost if the lock that this runs under is lost between two revisions; what was before it stays
     */
    public void run(Plan plan, List<Job> jobs, RunListener listener) {
        run(plan, jobs, listener, false, Backoff.real());
    }

    /** Runs a plan in one transaction: as {@link #run}, but a failure rolls back all of it, and no lock is asked for. */
    public void runAsOne(Plan plan, List<Job> jobs, RunListener listener) {
        run(plan, jobs, listener, true, Backoff.real());
    }

    void run(Plan plan, List<Job> jobs, RunListener listener, boolean isOneTransaction, Backoff backoff) {
        if (plan.isEmpty()) {
            return;
        }
        isRunning = true;
        try (Watch watch = watch(jobs, listener)) {
            NarrowColumn.check(plan, table);
            new Runner(connection, table, ledger, lock, listener, plan, isOneTransaction, backoff, watch).run(jobs);
        } catch (SQLException refused) {
            throw new DatabaseFailed("run the plan", refused);
        } finally {
            isRunning = false;
        }
    }

    /**
     * Cancels the statement that a run is at, so that the run fails and is told as one that failed; returns whether there
     * is a run. For another thread than that of the run.
     */
    public boolean cancel() {
        if (!isRunning) {
            return false;
        }
        try {
            connection.unwrap(PGConnection.class).cancelQuery();
        } catch (SQLException lost) {
            LOG.log(System.Logger.Level.DEBUG, "There is no server that could cancel a statement", lost);
        }
        return true;
    }

    private Watch watch(List<Job> jobs, RunListener listener) throws SQLException {
        Overseen overseen = Overseen.of(connection, url.sessionName());
        return Watch.start(listener, () -> connection(url), overseen, Terms.patience(jobs));
    }

    /**
     * Writes the rows of a plan that runs nothing, and what the ledger tells of it, in one transaction.
     *
     * @param isPurge whether all rows are removed first; the plan starts from none then
     * @throws NarrowColumn if an id does not fit into the version table; nothing was written
     * @throws RowsMoved if something else changed the version table; nothing was written
     */
    public void stamp(Plan plan, List<Entry> told, boolean isPurge, RunListener listener) {
        long begun = System.nanoTime();
        try {
            NarrowColumn.check(plan, table);
            Transaction.of(connection, () -> {
                makeTables();
                if (isPurge) {
                    table.clear();
                }
                for (Step step : plan.steps()) {
                    listener.starting(step);
                    table.apply(step.heads());
                }
                ledger.append(told);
            });
            Duration duration = Duration.ofNanos(System.nanoTime() - begun);
            plan.steps().forEach(step -> listener.finished(step, duration));
        } catch (SQLException refused) {
            throw new DatabaseFailed("stamp the version table", refused);
        }
    }

    private void makeTables() throws SQLException {
        table.createIfMissing();
        ledger.createIfMissing();
        table.demandWriting();
        ledger.demandWriting();
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
