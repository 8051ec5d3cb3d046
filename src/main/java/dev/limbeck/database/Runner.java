package dev.limbeck.database;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.HeadChange;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.RunListener;
import dev.limbeck.plan.Step;
import dev.limbeck.problem.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Runs jobs one after the other, each with its change of rows and its events in the transaction of its SQL. */
final class Runner {
    private static final String FORGOTTEN =
            " Its invariants are not compared: what they gave before it began, only the run" + " that began it knew.";
    private static final String SAVEPOINT = "limbeck_revision";

    private final Connection connection;
    private final VersionTable table;
    private final LedgerTable ledger;
    private final Session session;
    private final @Nullable RunLock lock;
    private final RunListener listener;
    private final boolean isOneTransaction;
    private final Backoff backoff;
    private final Watch watch;
    private final List<Step> kept = new ArrayList<>();
    private final List<Done> open = new ArrayList<>();
    private final List<LedgerTable.Ended> untold = new ArrayList<>();
    private final SortedSet<RevisionId> rows;

    /** A step that is done, and perhaps not yet committed. */
    private record Done(Step step, Duration duration) {}

    Runner(
            Connection connection,
            VersionTable table,
            LedgerTable ledger,
            @Nullable RunLock lock,
            RunListener listener,
            Plan plan,
            boolean isOneTransaction,
            Backoff backoff,
            Watch watch) {
        this.connection = connection;
        this.table = table;
        this.ledger = ledger;
        this.session = new Session(connection, listener, watch);
        this.lock = lock;
        this.listener = listener;
        this.rows = new TreeSet<>(plan.from());
        this.isOneTransaction = isOneTransaction;
        this.backoff = backoff;
        this.watch = watch;
    }

    void run(List<Job> jobs) throws SQLException {
        connection.setAutoCommit(false);
        boolean isDone = false;
        try {
            begin();
            for (Job job : jobs) {
                demandLock();
                run(job);
            }
            commit();
            isDone = true;
        } finally {
            if (!isDone) {
                Session.rollBack(connection);
            }
        }
        connection.setAutoCommit(true);
    }

    private void begin() throws SQLException {
        createTables();
        table.demandWriting();
        ledger.demandWriting();
        checkRows();
    }

    /** Where two runs make the tables at once, one of them is refused; what the other wrote is seen then. */
    private void createTables() throws SQLException {
        try {
            table.createIfMissing();
            ledger.createIfMissing();
        } catch (SQLException refused) {
            Session.rollBack(connection);
            checkRows();
            throw refused;
        }
    }

    private void checkRows() throws SQLException {
        List<RevisionId> found = table.rows();
        List<RevisionId> planned = List.copyOf(rows);
        if (!found.equals(planned)) {
            throw new RowsMoved(planned, found);
        }
    }

    /** Between two transactions, and in one of its own: a revision may have to begin its own with what it sets. */
    private void demandLock() throws SQLException {
        if (lock == null || kept.isEmpty() || !lock.isDue()) {
            return;
        }
        if (!lock.isHeld(connection)) {
            throw new LockLost(new StepFailed.State(kept, List.copyOf(rows), true));
        }
        connection.commit();
    }

    private void run(Job job) throws SQLException {
        listener.starting(job.step());
        watch.forget();
        if (job.isTransactional()) {
            runInTransaction(job);
        } else {
            runUnbound(job);
        }
    }

    /** What is open is committed first: a statement that runs by itself would wait for it, or not see it. */
    private void runUnbound(Job job) throws SQLException {
        commit();
        checkRows();
        Checks checks = new Checks(connection, session, job.terms());
        Halfway halfway = job.halfway();
        if (halfway != null) {
            listener.notice("Going on " + halfway.event().progress().told() + "."
                    + (job.terms().invariants().isEmpty() ? "" : FORGOTTEN));
        } else if (job.terms().hasChecksBefore()) {
            askBefore(job, checks);
        }
        long begun = System.nanoTime();
        JournalRow row = JournalRow.of(connection, ledger, job);
        new Journal(connection, table, session, job, checks, new Retries(job, backoff, listener), watch, row).run();
        open.add(new Done(job.step(), since(begun)));
        commit();
    }

    private void askBefore(Job job, Checks checks) throws SQLException {
        Failure failure = Attempt.prepare(connection, session, job, checks);
        if (failure != null) {
            throw failed(job, failure);
        }
        session.reset();
        connection.commit();
    }

    /** What does not get its locks is undone and tried again: as a whole, or what is within the one transaction of all. */
    private void runInTransaction(Job job) throws SQLException {
        Retries retries = new Retries(job, backoff, listener);
        boolean isGuarded = isOneTransaction && job.terms().lockRetries() > 0;
        Attempt.End end = isOneTransaction ? Attempt.End.STAY_OPEN : Attempt.End.COMMIT;
        if (isGuarded) {
            execute("SAVEPOINT " + SAVEPOINT);
        }
        for (int failed = 1; true; failed++) {
            long begun = System.nanoTime();
            Failure failure = new Attempt(connection, table, ledger, session, job).run(end);
            if (failure == null) {
                done(job, begun, end);
                break;
            }
            if (!retries.mayRepeat(failure, failed)) {
                throw failed(job, failure);
            }
            undo(isGuarded);
            retries.pause(failed);
            if (!isGuarded) {
                begin();
            }
            listener.starting(job.step());
        }
        if (isGuarded) {
            execute("RELEASE SAVEPOINT " + SAVEPOINT);
        }
        if (!isOneTransaction) {
            keepOpen();
        }
    }

    private void done(Job job, long begun, Attempt.End end) {
        Duration duration = since(begun);
        open.add(new Done(job.step(), duration));
        if (end == Attempt.End.STAY_OPEN) {
            untold.add(new LedgerTable.Ended(job.entry(), begun, duration));
        }
    }

    private void undo(boolean isGuarded) throws SQLException {
        if (isGuarded) {
            execute("ROLLBACK TO SAVEPOINT " + SAVEPOINT);
        } else {
            connection.rollback();
        }
    }

    private void execute(String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void commit() throws SQLException {
        table.apply(untoldChange());
        ledger.appendEnded(untold);
        untold.clear();
        connection.commit();
        keepOpen();
    }

    private HeadChange untoldChange() {
        SortedSet<RevisionId> reached = new TreeSet<>(rows);
        untold.forEach(
                each -> new HeadChange(each.entry().removed(), each.entry().added()).applyTo(reached));
        return HeadChange.between(rows, reached);
    }

    private void keepOpen() {
        for (Done done : open) {
            done.step().heads().applyTo(rows);
            kept.add(done.step());
        }
        List<Done> finished = List.copyOf(open);
        open.clear();
        finished.forEach(done -> listener.finished(done.step(), done.duration()));
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** A statement that failed because another run was first is no one's mistake. */
    private Problem failed(Job job, Failure failure) {
        Session.rollBack(connection);
        boolean isConnected = true;
        try {
            checkRows();
        } catch (RowsMoved moved) {
            if (failure.cause() != null) {
                moved.addSuppressed(failure.cause());
            }
            return moved;
        } catch (SQLException lost) {
            if (failure.cause() != null) {
                failure.cause().addSuppressed(lost);
            }
            isConnected = false;
        }
        return new StepFailed(
                job.step(), failure.blaming(watch.seen()), new StepFailed.State(kept, List.copyOf(rows), isConnected));
    }
}
