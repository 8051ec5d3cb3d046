package dev.limbeck.foreign;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** There is no one change log that Liquibase would be told to run. */
public final class NoOneChangeLog extends Problem {
    NoOneChangeLog(List<String> roots) {
        super(
                Exit.USAGE,
                roots.isEmpty()
                        ? "There is no change log of Liquibase here"
                        : "No change log includes all the others: " + String.join(", ", roots),
                List.of(),
                roots.isEmpty()
                        ? "Name the file that Liquibase is told to run, as in `limbeck import liquibase FILE`."
                        : "Name the one that Liquibase is told to run, as in `limbeck import liquibase FILE`.");
    }
}
