package dev.limbeck.cli;

import dev.limbeck.workspace.DatabaseRebase.Way;
import dev.limbeck.workspace.RunConditions;
import dev.limbeck.workspace.RunConditions.Consent;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What a rebase does with a database that would miss something. */
final class MendOptions {
    @Option(
            names = "--replay",
            description = "Take what the database has run of the branch down there, run what it misses, and that again."
                    + " What the downgrades drop is lost.")
    private boolean replay;

    @Option(
            names = "--apply-missing",
            description =
                    "Run what the database misses behind what it has run of the branch, if both orders are proven to"
                            + " end the same.")
    private boolean applyMissing;

    @Option(
            names = "--confirm",
            description = "With --replay or --apply-missing: say yes to all that the revisions want to have confirmed.")
    private boolean isConfirmed;

    @Mixin
    private WaitOptions waiting = new WaitOptions();

    @Mixin
    private PatienceOptions patience = new PatienceOptions();

    /** Returns what is wanted; empty where the database is left alone. */
    Optional<Way> way() {
        if (replay) {
            return Optional.of(Way.REPLAY);
        }
        return applyMissing ? Optional.of(Way.APPLY_MISSING) : Optional.empty();
    }

    /** Whether that is proven not to depend on the order. */
    boolean isProof() {
        return applyMissing;
    }

    void demandClear(CommandLine command) {
        if (replay && applyMissing) {
            throw new ParameterException(command, "--replay and --apply-missing are two ways: choose one");
        }
        if (way().isEmpty() && (isConfirmed || waiting.areGiven() || patience.areGiven())) {
            throw new ParameterException(
                    command, "Nothing is run without --replay or --apply-missing: leave out what is said of a run");
        }
        waiting.demandClear(command);
    }

    RunConditions conditions() {
        return new RunConditions(patience.patience(), isConfirmed ? Consent.GIVEN : Consent.NOT_GIVEN);
    }

    /** How long to wait for other runs. */
    Duration waiting() {
        return waiting.patience();
    }
}
