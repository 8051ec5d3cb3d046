package dev.limbeck.database;

import dev.limbeck.ledger.Entry;
import dev.limbeck.plan.RevisionStep;
import dev.limbeck.sql.SectionText;
import dev.limbeck.sql.Statement;
import dev.limbeck.sql.Statements;
import java.util.List;

/**
 * A revision to run: the statements in their order, and what is written into the ledger with them.
 *
 * @param statements none where there is nothing to do but to move the rows of the version table
 */
public record Job(RevisionStep step, List<Statement> statements, Entry entry) {
    public Job {
        statements = List.copyOf(statements);
    }

    /**
     * Splits the SQL of a step.
     */
    public static Job of(RevisionStep step, SectionText section, Entry entry) {
        return new Job(step, Statements.of(section), entry);
    }
}
