package dev.limbeck.workspace;

import dev.limbeck.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What git knows of revisions that no file here declares: said behind an error or a finding, and never one of its own. All
 * that is asked together has to be answered soon. Not for several threads.
 */
public final class Elsewhere {
    private final Path configFile;
    private final Map<String, String> environment;
    private Duration patience = Duration.ofMillis(1500);

    /**
     * Asks nothing yet.
     *
     * @param environment the variables of the process
     */
    public Elsewhere(Path configFile, Map<String, String> environment) {
        this.configFile = configFile;
        this.environment = environment;
    }

    /** Returns what to say of a revision, a few lines; none where git knows nothing, soon. */
    public List<String> lines(String name) {
        long start = System.nanoTime();
        try {
            return new Locate(name)
                    .in(configFile, environment, patience).stream()
                            .limit(1)
                            .flatMap(found -> found.told().stream())
                            .toList();
        } catch (Problem cannotTell) {
            return List.of();
        } finally {
            Duration left = patience.minusNanos(System.nanoTime() - start);
            patience = left.isNegative() ? Duration.ZERO : left;
        }
    }
}
