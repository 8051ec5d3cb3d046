package dev.limbeck.database;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.RunListener;
import dev.limbeck.plan.Step;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import dev.limbeck.sql.Statement;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.postgresql.PGConnection;

/** Runs jobs one after the other, each with its change of rows in the transaction of its SQL. */
final class Runner {
    /** What a revision set for itself ends with it. */
    private static final String RESET = "RESET SESSION AUTHORIZATION; RESET ALL";

    private static final System.Logger LOG = System.getLogger(Runner.class.getName());

    private final Connection connection;
    private final VersionTable table;
    private final RunListener listener;
    private final boolean isOneTransaction;
    private final List<Step> kept = new ArrayList<>();
    private final SortedSet<RevisionId> rows;

    Runner(Connection connection, VersionTable table, RunListener listener, Plan plan, boolean isOneTransaction) {
        this.connection = connection;
        this.table = table;
        this.listener = listener;
        this.rows = new TreeSet<>(plan.from());
        this.isOneTransaction = isOneTransaction;
    }

    void run(List<Job> jobs) throws SQLException {
        connection.setAutoCommit(false);
        boolean isDone = false;
        try {
            createTable();
            checkRows();
            for (Job job : jobs) {
                run(job);
            }
            connection.commit();
            isDone = true;
        } finally {
            if (!isDone) {
                rollBack();
            }
        }
        connection.setAutoCommit(true);
    }

    /** Where two runs make the table at once, one of them is refused; what the other wrote is seen then. */
    private void createTable() throws SQLException {
        try {
            table.createIfMissing();
        } catch (SQLException refused) {
            rollBack();
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

    /** Leaves the connection in its transaction: whatever failed, nothing may commit what is half done. */
    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException lost) {
            LOG.log(System.Logger.Level.DEBUG, "The server has rolled back: the connection is lost", lost);
        }
    }

    private void run(Job job) throws SQLException {
        listener.starting(job.step());
        for (Statement statement : job.statements()) {
            try {
                execute(statement);
            } catch (SQLException refused) {
                throw failure(job, List.of(ErrorPlace.of(statement, refused)), refused);
            }
        }
        try {
            execute(RESET);
            table.apply(job.step().heads());
            if (!isOneTransaction) {
                connection.commit();
            }
        } catch (SQLException refused) {
            throw failure(job, List.of(), refused);
        }
        if (!isOneTransaction) {
            kept.add(job.step());
            job.step().heads().applyTo(rows);
        }
    }

    private void execute(Statement statement) throws SQLException {
        if (statement.kind() == Statement.Kind.COPY_DATA) {
            try {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(statement.text(), new StringReader(statement.data()));
            } catch (IOException fromMemory) {
                throw new UncheckedIOException(fromMemory);
            }
            return;
        }
        execute(statement.text());
    }

    private void execute(String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            for (SQLWarning notice = statement.getWarnings(); notice != null; notice = notice.getNextWarning()) {
                listener.notice(ServerMessage.of(notice));
            }
        }
    }

    /** A statement that failed because another run was first is no one's mistake. */
    private Problem failure(Job job, List<Place> places, SQLException refused) {
        rollBack();
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
