package dev.limbeck.database;

import dev.limbeck.plan.RunListener;
import dev.limbeck.plan.Step;
import dev.limbeck.schema.RowUse;
import dev.limbeck.sql.RowForm;
import dev.limbeck.sql.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sees with whose rows the statements of revisions have to do. Each runs in a transaction of its own: its locks tell of which
 * tables, and what it has changed, whether it found a row.
 */
final class RowWatch {
    /** Refused within a transaction, and COMMIT within one that is not its own. */
    private static final Set<String> NOT_WITHIN = Set.of("25001", "2D000");

    private final Connection connection;
    private final List<Statement> local = new ArrayList<>();
    private @Nullable RowLinks links;
    private RowUse use = RowUse.NOTHING;

    RowWatch(Connection connection) {
        this.connection = connection;
    }

    /** Runs jobs, and leaves what they did; returns what they have to do with rows. */
    RowUse of(List<Job> jobs) throws SQLException {
        for (Job job : jobs) {
            Session session = new Session(connection, new Deaf());
            connection.setAutoCommit(true);
            session.set(job.terms().settings(), Session.Scope.SESSION);
            for (Statement statement : job.statements()) {
                run(session, job, statement);
            }
            for (Statement check : checks(job)) {
                run(session, job, check);
            }
            local.clear();
            connection.setAutoCommit(true);
            session.reset();
        }
        return use;
    }

    private static List<Statement> checks(Job job) {
        List<Statement> checks = new ArrayList<>(job.terms().verification());
        job.terms().invariants().forEach(invariant -> checks.add(invariant.query()));
        return checks;
    }

    /** What is set for a transaction is set for each that follows. */
    private void noteLocal(Statement statement) {
        if (statement.text().toLowerCase(Locale.ROOT).matches("(?s)set\\s+(local|constraints)\\s.*")) {
            local.add(statement);
        }
    }

    /** Control of transactions is passed over; what is refused here is told by its text alone. */
    private void run(Session session, Job job, Statement statement) throws SQLException {
        if (statement.kind() == Statement.Kind.TRANSACTION_CONTROL) {
            return;
        }
        try {
            connection.setAutoCommit(false);
            for (Statement each : local) {
                session.execute(job, each);
            }
            RowRelations before = RowRelations.read(connection);
            session.execute(job, statement);
            see(statement, before, RowRelations.read(connection));
            connection.commit();
            noteLocal(statement);
        } catch (SQLException refused) {
            connection.rollback();
            RowRelations before = RowRelations.read(connection);
            boolean isOver =
                    NOT_WITHIN.contains(String.valueOf(refused.getSQLState())) && runFree(session, job, statement);
            add(
                    isOver
                            ? deed(statement, before, before).byText()
                            : deed(statement, before, before).ofAll());
            connection.commit();
        }
    }

    private boolean runFree(Session session, Job job, Statement statement) throws SQLException {
        connection.setAutoCommit(true);
        try {
            session.execute(job, statement);
            return true;
        } catch (SQLException refused) {
            return false;
        } finally {
            connection.setAutoCommit(false);
        }
    }

    private void see(Statement statement, RowRelations before, RowRelations after) throws SQLException {
        RowForm form = RowForm.of(statement);
        if (!form.mayChangeRows() || form == RowForm.PROGRAM) {
            links = null;
        }
        if (form != RowForm.NONE) {
            add(deed(statement, before, after).seen(form));
        }
    }

    private RowDeed deed(Statement statement, RowRelations before, RowRelations after) throws SQLException {
        RowLinks known = links;
        if (known == null) {
            known = RowLinks.read(connection);
            links = known;
        }
        return new RowDeed(statement, before, after, known);
    }

    private void add(RowUse more) {
        use = use.and(more);
    }

    /** Hears nothing. */
    private static final class Deaf implements RunListener {
        @Override
        public void starting(Step step) {}

        @Override
        public void notice(String text) {}
    }
}
