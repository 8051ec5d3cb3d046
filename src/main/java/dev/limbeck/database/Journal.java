package dev.limbeck.database;

import dev.limbeck.ledger.Progress;
import dev.limbeck.plan.Resume;
import dev.limbeck.problem.Place;
import dev.limbeck.sql.Checksum;
import dev.limbeck.sql.Effect;
import dev.limbeck.sql.Statement;
import dev.limbeck.sql.Unit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Runs one revision outside of a transaction, each statement by itself, and keeps in the ledger how far it has come: what
 * can, in the transaction of the statement, so that it runs exactly once whatever happens; what cannot, before it and
 * after it.
 */
final class Journal {
    private static final System.Logger LOG = System.getLogger(Journal.class.getName());

    private final Connection connection;
    private final VersionTable table;
    private final Session session;
    private final Job job;
    private final JournalRow row;
    private final Traces traces;
    private Progress progress;

    private Journal(Connection connection, VersionTable table, Session session, Job job, JournalRow row) {
        this.connection = connection;
        this.table = table;
        this.session = session;
        this.job = job;
        this.row = row;
        this.traces = new Traces(connection);
        this.progress = start(job);
    }

    private static Progress start(Job job) {
        Halfway halfway = job.halfway();
        return halfway == null ? Progress.NONE : halfway.event().progress();
    }

    /** Writes that a job begins, where it was not begun before. The connection is in a transaction, and stays in one. */
    static Journal of(Connection connection, VersionTable table, LedgerTable ledger, Session session, Job job)
            throws SQLException {
        Halfway halfway = job.halfway();
        long number =
                halfway == null ? ledger.begin(job.entry()) : halfway.event().number();
        return new Journal(connection, table, session, job, new JournalRow(connection, ledger.qualified(), number));
    }

    /**
     * Runs what is left of the job, then changes the rows of the version table.
     *
     * @throws RevisionStopped if the server refuses a statement; what was done before it stays
     * @throws ProgressMoved if something else goes on with the revision too
     */
    void run() throws SQLException {
        List<Unit> left = job.left();
        try {
            note(new Progress(
                    progress.done(), job.statements().size(), progress.checksum(), progress.next(), progress.before()));
            for (Unit unit : Unit.of(job.done())) {
                send(unit.settings());
            }
            connection.commit();
            int first = !left.isEmpty() && isSettled(left.get(0)) ? 1 : 0;
            for (Unit unit : left.subList(first, left.size())) {
                run(unit);
            }
            finish();
        } catch (SQLException refused) {
            throw stopped(List.of(), refused);
        }
    }

    /** Whether the statement that the last run was at has finished; nothing of it is left where it has not. */
    private boolean isSettled(Unit unit) throws SQLException {
        if (progress.next() == Progress.Next.UNTOUCHED) {
            return false;
        }
        boolean isRefused = progress.next() == Progress.Next.FAILED;
        connection.setAutoCommit(true);
        boolean hasFinished = traces.settle(progress.before(), isRefused) || (!isRefused && isSkipped());
        connection.setAutoCommit(false);
        if (hasFinished) {
            note(behind(unit));
        }
        return hasFinished;
    }

    private boolean isSkipped() {
        Halfway halfway = job.halfway();
        return halfway != null && halfway.resume() == Resume.SKIPPING && Traces.isUnknowable(progress.before());
    }

    private void run(Unit unit) throws SQLException {
        Effect effect = unit.effect();
        if (effect.kind() != Effect.Kind.NONE) {
            note(progress.next(Progress.Next.BEGUN, traces.before(effect)));
            runFree(unit);
            note(behind(unit));
        } else if (unit.hasOwnTransaction()) {
            runOwn(unit);
        } else {
            send(unit.statements());
            note(behind(unit));
        }
    }

    private void runFree(Unit unit) throws SQLException {
        connection.setAutoCommit(true);
        send(unit.statements());
        connection.setAutoCommit(false);
    }

    private void runOwn(Unit unit) throws SQLException {
        Progress behind = behind(unit);
        if (!unit.commits()) {
            runFree(unit);
            note(behind);
            return;
        }
        int last = unit.statements().size() - 1;
        connection.setAutoCommit(true);
        send(unit.statements().subList(0, last));
        row.write(progress, behind);
        send(List.of(unit.last()));
        connection.setAutoCommit(false);
        progress = behind;
    }

    private void send(List<Statement> statements) throws SQLException {
        for (Statement statement : statements) {
            try {
                session.execute(job, statement);
            } catch (SQLException refused) {
                throw stopped(List.of(statement.placeAt(ServerMessage.position(refused))), refused);
            }
        }
    }

    private Progress behind(Unit unit) {
        return new Progress(
                progress.done() + unit.statements().size(),
                progress.all(),
                Checksum.then(progress.checksum(), unit.statements()),
                Progress.Next.UNTOUCHED,
                "");
    }

    private void note(Progress now) throws SQLException {
        row.write(progress, now);
        connection.commit();
        progress = now;
    }

    private void finish() throws SQLException {
        session.reset();
        table.apply(job.step().heads());
        row.finish(progress, job.entry());
        connection.commit();
    }

    private RevisionStopped stopped(List<Place> places, SQLException refused) {
        boolean isConnected = true;
        try {
            connection.setAutoCommit(false);
            connection.rollback();
            note(progress.next(Progress.Next.FAILED, progress.before()));
            session.reset();
            connection.commit();
        } catch (SQLException lost) {
            LOG.log(System.Logger.Level.DEBUG, "Nobody can write that the statement failed", lost);
            isConnected = false;
        }
        return new RevisionStopped(job.step(), places, progress, isConnected, refused);
    }
}
