package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import dev.limbeck.sql.LoneCommand.Certainty;
import java.util.List;
import java.util.stream.Collectors;

/** Statements that PostgreSQL refuses in a transaction, in revisions that run in one. */
public final class RefusedInTransaction extends Problem {
    private static final String REMEDY =
            "Nothing was run. Put each of them into a revision that holds nothing else, and `-- transaction: false` into"
                    + " its header: what fails there is not rolled back.";

    RefusedInTransaction(List<Refusal> refusals) {
        super(
                Exit.FAILED,
                "PostgreSQL refuses in a transaction: "
                        + refusals.stream().map(Refusal::command).distinct().collect(Collectors.joining(", ")),
                refusals.stream().map(Refusal::place).toList(),
                REMEDY + guessed(refusals));
    }

    private static String guessed(List<Refusal> refusals) {
        List<String> guessed = refusals.stream()
                .filter(refusal -> refusal.certainty() == Certainty.LIKELY)
                .map(Refusal::command)
                .distinct()
                .toList();
        return guessed.isEmpty()
                ? ""
                : " The text does not tell it for sure of %s: where you know better, `-- transaction: true` in the header tries."
                        .formatted(String.join(" and ", guessed));
    }

    /** A statement by the name of its command, and where it stands. */
    record Refusal(String command, Certainty certainty, Place place) {}
}
