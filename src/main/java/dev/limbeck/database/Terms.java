package dev.limbeck.database;

import dev.limbeck.sql.Statement;
import java.util.List;

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

    public Terms {
        settings = List.copyOf(settings);
        invariants = List.copyOf(invariants);
        verification = List.copyOf(verification);
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
