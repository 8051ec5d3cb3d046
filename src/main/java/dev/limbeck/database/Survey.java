package dev.limbeck.database;

import dev.limbeck.impact.Impact;
import dev.limbeck.impact.TableSize;
import dev.limbeck.plan.RunListener;
import dev.limbeck.plan.Step;
import dev.limbeck.schema.RowUse;
import dev.limbeck.sql.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What can be found out about the tables of a database, and about what statements do to them. */
public final class Survey {
    private final Connection connection;

    Survey(Connection connection) {
        this.connection = connection;
    }

    /**
     * Returns how large tables are, in the order of their names; what is no table of this database is left out.
     *
     * @param names as SQL, with or without a schema
     * @throws DatabaseFailed if the connection is lost
     */
    public List<TableSize> sizes(List<String> names) {
        try {
            return TableSizes.of(connection, names);
        } catch (SQLException refused) {
            throw new DatabaseFailed("tell the size of tables", refused);
        }
    }

    /**
     * Runs the statements of a job in a transaction, under its settings, returns what each of them does, and rolls it back. Where the server
     * refuses one, those before it are returned. Only for databases that are thrown away: a sequence, for one, stays where
     * it was moved to.
     *
     * @param job that runs in a transaction
     * @throws DatabaseFailed if the connection is lost
     */
    public List<Impact> measure(Job job) {
        List<Impact> impacts = new ArrayList<>();
        try {
            connection.setAutoCommit(false);
            Measuring measuring = Measuring.begin(connection);
            Session session = new Session(connection, new Deaf());
            session.set(job.terms().settings(), Session.Scope.TRANSACTION);
            for (Statement statement : job.statements()) {
                if (!isTaken(session, job, statement)) {
                    break;
                }
                impacts.add(measuring.next());
            }
            Session.rollBack(connection);
            connection.setAutoCommit(true);
            return impacts;
        } catch (SQLException refused) {
            throw new DatabaseFailed("measure what statements lock", refused);
        }
    }

    /**
     * Runs the statements of jobs, each in a transaction of its own, and returns with whose rows they have to do. Only for
     * databases that are thrown away: what was run stays, and the version table knows nothing of it.
     *
     * @throws DatabaseFailed if the connection is lost
     */
    public RowUse rows(List<Job> jobs) {
        try {
            return new RowWatch(connection).of(jobs);
        } catch (SQLException refused) {
            throw new DatabaseFailed("see of which rows statements are", refused);
        }
    }

    /** What is refused here is refused again where the job is run, and told there. */
    private static boolean isTaken(Session session, Job job, Statement statement) {
        try {
            session.execute(job, statement);
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    /** Hears nothing. */
    private static final class Deaf implements RunListener {
        @Override
        public void starting(Step step) {}

        @Override
        public void notice(String text) {}
    }
}
