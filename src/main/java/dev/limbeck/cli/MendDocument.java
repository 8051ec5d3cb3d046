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
record MendDocument(String way, @Nullable String verdict, PlanDocument plan) {

    static MendDocument of(Way way, DatabaseRebase.Outcome outcome) {
        return new MendDocument(
                way.word(),
                outcome.proof().map(found -> found.verdict().word()).orElse(null),
                PlanDocument.of(outcome.plan(), way.move()));
    }
}
