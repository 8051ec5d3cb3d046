package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** What a revision sets for its session would come to sessions of others, and not to all statements of its own. */
public final class SharedSettings extends Problem {
    SharedSettings(List<Job> jobs) {
        super(
                Exit.FAILED,
                "The URL leads to a pooler that changes the server's session with every transaction, and outside of one these"
                        + " set something for their session: "
                        + jobs.stream()
                                .map(job -> job.step().revision().id().value())
                                .collect(Collectors.joining(", ")),
                jobs.stream().flatMap(job -> job.sessionSettings().stream()).toList(),
                "Nothing was run. For this run, lead url past the pooler, to the server itself.");
    }
}
