package dev.limbeck.cli;

import dev.limbeck.workspace.DatabaseRebase;
import dev.limbeck.workspace.DatabaseRebase.Way;
import org.jspecify.annotations.Nullable;

/**
 * What a rebase ran, or would run, on the database, as JSON.
 *
 * @param plan its steps are none where the database misses nothing
 * @param verdict that the order does not matter; null where that was not asked
 */
record MendDocument(String way, PlanDocument plan, @Nullable String verdict) {

    static MendDocument of(Way way, DatabaseRebase.Outcome outcome) {
        return new MendDocument(
                way.word(),
                PlanDocument.of(outcome.plan(), way.move()),
                outcome.proof().map(found -> found.verdict().word()).orElse(null));
    }
}
