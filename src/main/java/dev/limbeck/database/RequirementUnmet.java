package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import dev.limbeck.sql.SqlQuote;
import java.util.List;

/** A server has not what a revision requires. */
public final class RequirementUnmet extends Problem {
    private RequirementUnmet(String message, Place place, String remedy) {
        super(Exit.CHECK, message, List.of(place), "Nothing was run. " + remedy);
    }

    static RequirementUnmet version(Job job, ServerRange range, String server) {
        return new RequirementUnmet(
                "Revision %s requires PostgreSQL %s; the server is %s".formatted(id(job), range.text(), server),
                range.place(),
                "Run it on such a server, or correct what it requires.");
    }

    static RequirementUnmet extension(Job job, Wanted extension, boolean isAvailable) {
        String name = extension.text();
        return new RequirementUnmet(
                "Revision %s requires the extension %s, which is not installed in the database%s"
                        .formatted(id(job), name, isAvailable ? "" : ", and which the server does not have"),
                extension.place(),
                isAvailable
                        ? "The server can install %s; do so by hand, or in an earlier revision:\n    CREATE EXTENSION %s;"
                                .formatted(name, SqlQuote.name(name))
                        : "Install the package of %s on the machine of the server, or correct the name."
                                .formatted(name));
    }

    private static String id(Job job) {
        return job.step().revision().id().value();
    }
}
