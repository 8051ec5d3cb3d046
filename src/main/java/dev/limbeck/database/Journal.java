package dev.limbeck.database;

import dev.limbeck.ledger.Progress;
import dev.limbeck.plan.Resume;
import dev.limbeck.sql.Checksum;
import dev.limbeck.sql.Effect;
import dev.limbeck.sql.Statement;
import dev.limbeck.sql.Unit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    private final Checks checks;
    private final Retries retries;
    private final Watch watch;
    private final Traces traces;
    private final JournalRow row;
    private Progress progress;

    /**
     * Goes on with a job, or begins it.
     *
     * @param row of its own in the ledger
     */
    Journal(
            Connection connection,
            VersionTable table,
            Session session,
            Job job,
            Checks checks,
            Retries retries,
            Watch watch,
            JournalRow row) {
        this.connection = connection;
        this.table = table;
        this.session = session;
        this.job = job;
        this.checks = checks;
        this.retries = retries;
        this.watch = watch;
        this.row = row;
        this.traces = new Traces(connection);
        this.progress = start(job);
    }

    private static Progress start(Job job) {
        Halfway halfway = job.halfway();
        return halfway == null ? Progress.NONE : halfway.event().progress();
    }

    /**
     * Runs what is left of the job, then changes the rows of the version table. The connection is in a transaction, in
     * which the row of the ledger was written, and stays in one.
     *
     * @throws RevisionStopped if the server refuses a statement; what was done before it stays
     * @throws ProgressMoved if something else goes on with the revision too
     */
    void run() throws SQLException {
        List<Unit> left = job.left();
        try {
            note(new Progress(
                    progress.done(), job.statements().size(), progress.checksum(), progress.next(), progress.before()));
            set();
            int first = !left.isEmpty() && isSettled(left.get(0)) ? 1 : 0;
            for (Unit unit : left.subList(first, left.size())) {
                run(unit);
            }
            finish();
        } catch (SQLException refused) {
            throw stopped(Failure.refused(List.of(), refused));
        }
    }

    /** Makes the settings of the revision, and behind them those that its statements made before. */
    private void set() throws SQLException {
        session.set(job.terms().settings(), Session.Scope.SESSION);
        for (Unit unit : Unit.of(job.done())) {
            Failure failure = send(unit.settings());
            if (failure != null) {
                throw stopped(failure);
            }
        }
        connection.commit();
    }

    /** Whether the statement that the last run was at has finished; nothing of it is left where it has not. */
    private boolean isSettled(Unit unit) throws SQLException {
        if (progress.next() == Progress.Next.UNTOUCHED) {
            return false;
        }
        boolean isRefused = progress.next() == Progress.Next.FAILED;
        return settle(unit, isRefused) || isSkipped(unit);
    }

    private boolean settle(Unit unit, boolean isRefused) throws SQLException {
        connection.setAutoCommit(true);
        boolean hasFinished = traces.settle(progress.before(), isRefused);
        connection.setAutoCommit(false);
        if (hasFinished) {
            note(behind(unit));
        }
        return hasFinished;
    }

    private boolean isSkipped(Unit unit) throws SQLException {
        Halfway halfway = job.halfway();
        boolean isSkipped =
                halfway != null && halfway.resume() == Resume.SKIPPING && Traces.isUnknowable(progress.before());
        if (isSkipped) {
            note(behind(unit));
        }
        return isSkipped;
    }

    /** What does not get its locks is tried again, unless nobody can know what it did. */
    private void run(Unit unit) throws SQLException {
        Failure failure = once(unit);
        for (int failed = 1; failure != null; failed++) {
            boolean isSound = unit.effect().kind() != Effect.Kind.UNKNOWABLE;
            if (!isSound || !retries.mayRepeat(failure, failed)) {
                throw stopped(failure);
            }
            connection.setAutoCommit(false);
            connection.rollback();
            retries.pause(failed);
            failure = again(unit);
        }
    }

    private @Nullable Failure again(Unit unit) throws SQLException {
        boolean isSettled;
        try {
            isSettled = unit.effect().kind() != Effect.Kind.NONE && settle(unit, true);
        } catch (SQLException refused) {
            return Failure.refused(List.of(unit.last().place()), refused);
        }
        return isSettled ? null : once(unit);
    }

    private @Nullable Failure once(Unit unit) throws SQLException {
        Effect effect = unit.effect();
        if (effect.kind() == Effect.Kind.NONE && unit.hasOwnTransaction()) {
            return runOwn(unit);
        }
        Failure failure;
        if (effect.kind() == Effect.Kind.NONE) {
            failure = send(unit.statements());
        } else {
            note(progress.next(Progress.Next.BEGUN, traces.before(effect)));
            failure = runFree(unit.statements());
            if (failure == null) {
                failure = leftInvalid(unit);
            }
        }
        if (failure == null) {
            note(behind(unit));
        }
        return failure;
    }

    private @Nullable Failure leftInvalid(Unit unit) throws SQLException {
        String index = traces.invalid(unit.effect());
        return index.isEmpty() ? null : Failure.invalidIndex(index, unit.last().place());
    }

    private @Nullable Failure runFree(List<Statement> statements) throws SQLException {
        connection.setAutoCommit(true);
        Failure failure = send(statements);
        connection.setAutoCommit(false);
        return failure;
    }

    private @Nullable Failure runOwn(Unit unit) throws SQLException {
        Progress behind = behind(unit);
        if (!unit.commits()) {
            Failure failure = runFree(unit.statements());
            if (failure == null) {
                note(behind);
            }
            return failure;
        }
        int last = unit.statements().size() - 1;
        connection.setAutoCommit(true);
        Failure failure = send(unit.statements().subList(0, last));
        if (failure == null) {
            row.write(progress, behind);
            failure = send(List.of(unit.last()));
        }
        connection.setAutoCommit(false);
        if (failure == null) {
            progress = behind;
        }
        return failure;
    }

    private @Nullable Failure send(List<Statement> statements) {
        for (Statement statement : statements) {
            try {
                session.execute(job, statement);
            } catch (SQLException refused) {
                return Failure.refused(List.of(statement.placeAt(ServerMessage.position(refused))), refused);
            }
        }
        return null;
    }

    private Progress behind(Unit unit) {
        return behind(progress, unit);
    }

    static Progress behind(Progress progress, Unit unit) {
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
        Failure failure = checks.after();
        if (failure != null) {
            throw stopped(failure);
        }
        session.reset();
        table.apply(job.step().heads());
        row.finish(progress, job.entry());
        connection.commit();
    }

    private RevisionStopped stopped(Failure failure) {
        boolean isConnected = true;
        try {
            connection.setAutoCommit(false);
            connection.rollback();
            session.reset();
            connection.commit();
            note(progress.next(Progress.Next.FAILED, progress.before()));
        } catch (SQLException lost) {
            LOG.log(System.Logger.Level.DEBUG, "Nobody can write that the statement failed", lost);
            isConnected = false;
        }
        return new RevisionStopped(job.step(), failure.blaming(watch.seen()), progress, isConnected);
    }
}
