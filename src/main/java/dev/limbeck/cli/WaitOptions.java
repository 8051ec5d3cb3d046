package dev.limbeck.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How long a run waits for others. */
final class WaitOptions {
    @Option(
            names = "--lock-timeout",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "How long to wait while another run is under way, such as 500ms, 30s, 5m or 1h;"
                    + " otherwise as long as it takes.")
    private @Nullable Duration lockTimeout;

    @Option(names = "--no-wait", description = "Fail at once where another run is under way.")
    private boolean noWait;

    boolean areGiven() {
        return noWait || lockTimeout != null;
    }

    void demandClear(CommandLine command) {
        if (noWait && lockTimeout != null) {
            throw new ParameterException(command, "--no-wait leaves no time for --lock-timeout");
        }
    }

    Duration patience() {
        if (noWait) {
            return Duration.ZERO;
        }
        return lockTimeout == null ? MenuCommand.FOREVER : lockTimeout;
    }
}
