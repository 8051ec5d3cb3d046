package dev.limbeck.cli;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.io.IOException;
import java.util.List;

/** Standard output did not take the result. */
final class ResultLost extends Problem {
    ResultLost(IOException cause) {
        super(
                Exit.FAILED,
                "Cannot write to standard output: " + cause.getMessage(),
                List.of(),
                "The command went on to its end without it. Make room where its output goes, or send it elsewhere; where a"
                        + " run has led, `limbeck current` says.");
        initCause(cause);
    }
}
