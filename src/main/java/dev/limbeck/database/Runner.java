package dev.limbeck.database;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.RunListener;
import dev.limbeck.plan.Step;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import dev.limbeck.sql.Statement;
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
    private final Connection connection;
    private final VersionTable table;
    private final LedgerTable ledger;
    private final Session session;
    private final @Nullable RunLock lock;
    private final RunListener listener;
    private final boolean isOneTransaction;
    private final List<Step> kept = new ArrayList<>();
    private final List<Done> open = new ArrayList<>();
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
            boolean isOneTransaction) {
        this.connection = connection;
        this.table = table;
        this.ledger = ledger;
        this.session = new Session(connection, listener);
        this.lock = lock;
        this.listener = listener;
        this.rows = new TreeSet<>(plan.from());
        this.isOneTransaction = isOneTransaction;
    }

    void run(List<Job> jobs) throws SQLException {
        connection.setAutoCommit(false);
        boolean isDone = false;
        try {
            createTables();
            table.demandWriting();
            ledger.demandWriting();
            checkRows();
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
        if (lock == null || kept.isEmpty()) {
            return;
        }
        if (!lock.isHeld(connection)) {
            throw new LockLost(new StepFailed.State(kept, List.copyOf(rows), true));
        }
        connection.commit();
    }

    private void run(Job job) throws SQLException {
        listener.starting(job.step());
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
        Halfway halfway = job.halfway();
        if (halfway != null) {
            listener.notice("Going on " + halfway.event().progress().told() + ".");
        }
        long begun = System.nanoTime();
        Journal.of(connection, table, ledger, session, job).run();
        open.add(new Done(job.step(), since(begun)));
        commit();
    }

    private void runInTransaction(Job job) throws SQLException {
        long begun = System.nanoTime();
        for (Statement statement : job.statements()) {
            try {
                session.execute(job, statement);
            } catch (SQLException refused) {
                throw failure(job, List.of(ErrorPlace.of(statement, refused)), refused);
            }
        }
        try {
            RoundTrip trip = new RoundTrip();
            Session.reset(trip);
            table.apply(job.step().heads(), trip);
            ledger.append(job.entry(), since(begun), trip);
            if (!isOneTransaction) {
                trip.commit();
            }
            trip.run(connection);
            open.add(new Done(job.step(), since(begun)));
            if (!isOneTransaction) {
                keepOpen();
            }
        } catch (SQLException refused) {
            throw failure(job, List.of(), refused);
        }
    }

    private void commit() throws SQLException {
        connection.commit();
        keepOpen();
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
    private Problem failure(Job job, List<Place> places, SQLException refused) {
        Session.rollBack(connection);
        boolean isConnected = true;
        try {
            checkRows();
        } catch (RowsMoved moved) {
            moved.addSuppressed(refused);
            return moved;
        } catch (SQLException lost) {
            refused.addSuppressed(lost);
            isConnected = false;
        }
        return new StepFailed(job.step(), places, new StepFailed.State(kept, List.copyOf(rows), isConnected), refused);
    }
}
