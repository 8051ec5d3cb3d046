package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Statements that PostgreSQL refuses in a transaction, in revisions that run in one. */
public final class RefusedInTransaction extends Problem {
    RefusedInTransaction(List<Refusal> refusals) {
        super(
                Exit.FAILED,
                "PostgreSQL refuses in a transaction: "
                        + refusals.stream().map(Refusal::command).distinct().collect(Collectors.joining(", ")),
                refusals.stream().map(Refusal::place).toList(),
                "Nothing was run. Put each of them into a revision that holds nothing else, and `-- transaction: false`"
                        + " into its header: what fails there is not rolled back.");
    }

    /** A statement by the name of its command, and where it stands. */
    record Refusal(String command, Place place) {}
}
