package dev.limbeck.scratch;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A server that does not start, or that cannot be made, and its reason. */
final class ServerRefused extends Problem {
    private static final Pattern REASON = Pattern.compile("(?:FATAL|PANIC|error): +(.*)");

    ServerRefused(Path log) {
        super(
                Exit.FAILED,
                "the embedded PostgreSQL does not start: " + reason(log),
                List.of(Place.of(log.toString())),
                "Mend what the log names and run the command again; no data are lost.");
    }

    /** The first complaint, since what comes after follows from it; or the last word. */
    private static String reason(Path log) {
        try {
            String text = Files.readString(log).strip();
            return REASON.matcher(text)
                    .results()
                    .map(complaint -> complaint.group(1))
                    .findFirst()
                    .orElse(text.substring(text.lastIndexOf('\n') + 1));
        } catch (IOException e) {
            throw new DirectoryUnusable(log, e);
        }
    }
}
