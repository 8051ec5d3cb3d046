package dev.limbeck.cli;

import dev.limbeck.config.Patience;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How long the statements of a run may take. */
final class PatienceOptions {
    @Option(
            names = "--statement-lock-timeout",
            paramLabel = "DURATION",
            converter = TimeLimitConverter.class,
            description =
                    "How long a statement may wait for locks of other sessions, such as 500ms, 5s or 5min, before its"
                            + " revision is rolled back and tried again; otherwise lockTimeout of the revision or alembic.yaml."
                            + " --lock-timeout is about other runs.")
    private @Nullable Duration lockTimeout;

    @Option(
            names = "--lock-retries",
            paramLabel = "NUMBER",
            converter = RetriesConverter.class,
            description = "How often a revision is tried again that did not get its locks; otherwise lockRetries.")
    private @Nullable Integer lockRetries;

    @Option(
            names = "--statement-timeout",
            paramLabel = "DURATION",
            converter = TimeLimitConverter.class,
            description = "How long a statement may run; otherwise statementTimeout.")
    private @Nullable Duration statementTimeout;

    boolean areGiven() {
        return !patience().equals(Patience.UNSAID);
    }

    Patience patience() {
        return new Patience(lockTimeout, lockRetries, statementTimeout);
    }
}
