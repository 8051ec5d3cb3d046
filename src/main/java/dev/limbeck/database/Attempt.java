package dev.limbeck.database;

import dev.limbeck.problem.Place;
import dev.limbeck.sql.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs one revision and its change of rows in a transaction of the caller, and leaves undoing to that. */
final class Attempt {
    private final Connection connection;
    private final VersionTable table;
    private final LedgerTable ledger;
    private final Session session;
    private final Job job;
    private final long begun = System.nanoTime();

    Attempt(Connection connection, VersionTable table, LedgerTable ledger, Session session, Job job) {
        this.connection = connection;
        this.table = table;
        this.ledger = ledger;
        this.session = session;
        this.job = job;
    }

    /** What becomes of the transaction. */
    enum End {
        COMMIT,
        /**
         * The rows, and what is told of it, are for the caller to write before it commits: a trip for all costs less than one
         * for each, and a row that one transaction changes again and again is found more slowly each time.
         */
        STAY_OPEN
    }

    /** Returns why it failed; null where it is done. */
    @Nullable
    Failure run(End end) {
        Checks checks = new Checks(connection, session, job.terms());
        Failure failure = prepare(connection, session, job, checks);
        return failure != null ? failure : work(checks, end);
    }

    /** Begins a revision: looks for what it requires, makes its settings and asks its invariants. */
    static @Nullable Failure prepare(Connection connection, Session session, Job job, Checks checks) {
        try {
            Failure lacking = Prerequisites.lacking(connection, job);
            if (lacking != null) {
                return lacking;
            }
            session.set(job.terms().settings(), Session.Scope.TRANSACTION);
        } catch (SQLException refused) {
            return Failure.refused(SettingRefused.places(job.terms().settings(), refused), refused);
        }
        return checks.before();
    }

    private @Nullable Failure work(Checks checks, End end) {
        for (Statement statement : job.statements()) {
            try {
                session.execute(job, statement);
            } catch (SQLException refused) {
                return Failure.refused(List.of(ErrorPlace.of(statement, refused)), refused);
            }
        }
        try {
            Failure broken = checks.after();
            if (broken == null) {
                settle(end);
            }
            return broken;
        } catch (SQLException refused) {
            return Failure.refused(List.<Place>of(), refused);
        }
    }

    private void settle(End end) throws SQLException {
        RoundTrip trip = new RoundTrip();
        Session.reset(trip);
        if (end == End.COMMIT) {
            table.apply(job.step().heads(), trip);
            ledger.append(job.entry(), Duration.ofNanos(System.nanoTime() - begun), trip);
            trip.commit();
        }
        trip.run(connection);
    }
}
