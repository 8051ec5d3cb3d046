package dev.limbeck.database;

import dev.limbeck.plan.Step;
import dev.limbeck.sql.SectionText;
import dev.limbeck.sql.Statement;
import dev.limbeck.sql.Statements;
import java.util.List;

/**
 * A step, with the statements that it runs in their order.
 *
 * @param statements none where the step only moves rows of the version table
 */
public record Job(Step step, List<Statement> statements) {
    public Job {
        statements = List.copyOf(statements);
    }

    /** Returns a job that runs no SQL. */
    public static Job of(Step step) {
        return new Job(step, List.of());
    }

    /**
     * Splits the SQL of a step.
     */
    public static Job of(Step step, String file, int firstLine, String sql) {
        return new Job(step, Statements.of(new SectionText(file, firstLine, sql)));
    }
}
