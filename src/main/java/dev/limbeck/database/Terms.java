package dev.limbeck.database;

import dev.limbeck.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a revision demands of its run, in one direction.
 *
 * @param settings made in their order before its statements, and gone behind them; of two of one name the later counts
 * @param requirements looked at before anything runs; none for a downgrade
 * @param invariants looked at before and behind its statements
 * @param verification statements that run behind an upgrade, and of which nothing stays; none for a downgrade
 * @param lockRetries how often it is tried again where it does not get its locks
 */
public record Terms(
        List<Setting> settings,
        Requirements requirements,
        List<Invariant> invariants,
        List<Statement> verification,
        int lockRetries) {
    /** What a revision demands that demands nothing. */
    public static final Terms NONE = new Terms(List.of(), Requirements.NONE, List.of(), List.of(), 0);

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    public Terms {
        settings = List.copyOf(settings);
        invariants = List.copyOf(invariants);
        verification = List.copyOf(verification);
    }

    /** How long a statement of any of the jobs may take before somebody looks: while it still waits for its locks. */
    static Duration patience(List<Job> jobs) {
        return jobs.stream()
                .flatMap(job -> job.terms().settings.stream())
                .filter(setting -> setting.name().equals("lock_timeout"))
                .flatMap(setting -> Stream.of(setting.value()).filter(value -> value.matches("[1-9]\\d*ms")))
                .map(value -> Duration.ofMillis(Long.parseLong(value.substring(0, value.length() - 2)))
                        .dividedBy(3))
                .filter(patience -> patience.compareTo(PATIENCE) < 0)
                .min(Comparator.naturalOrder())
                .orElse(PATIENCE);
    }

    /** Whether something is looked at before the statements. */
    boolean hasChecksBefore() {
        return !invariants.isEmpty() || !requirements.extensions().isEmpty();
    }

    /** Whether something is looked at behind the statements. */
    boolean hasChecks() {
        return !invariants.isEmpty() || !verification.isEmpty();
    }
}
