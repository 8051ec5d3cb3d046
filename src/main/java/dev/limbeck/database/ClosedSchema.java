package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import dev.limbeck.sql.SqlQuote;
import java.util.List;

/** The version table or the ledger is not there yet, and the role may not make it. */
public final class ClosedSchema extends Problem {
    ClosedSchema(ServerFacts facts) {
        super(
                Exit.CHECK,
                facts.schema().isThere()
                        ? "Role %s may not make the version table and its ledger in schema %s"
                                .formatted(facts.role(), facts.schema().name())
                        : "There is no schema " + facts.schema().name() + " for the version table and its ledger",
                List.of(),
                "Nothing was run. Let the owner of the database "
                        + (facts.schema().isThere()
                                ? "grant the right:\n    GRANT CREATE ON SCHEMA %s TO %s;"
                                        .formatted(SqlQuote.name(facts.schema().name()), SqlQuote.name(facts.role()))
                                : "make it:\n    CREATE SCHEMA %s AUTHORIZATION %s;"
                                        .formatted(SqlQuote.name(facts.schema().name()), SqlQuote.name(facts.role()))));
    }
}
