package dev.limbeck.cli;

import dev.limbeck.config.HookMoment;
import dev.limbeck.plan.RevisionStep;
import dev.limbeck.workspace.Move;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The variables that hooks have: those of this process, those by which the programs of PostgreSQL find the database, and
 * those that tell what the run does.
 *
 * @param process those of this process
 * @param database those by which the database is found; asked when a hook is run
 */
record HookVariables(Map<String, String> process, Supplier<Map<String, String>> database, Move move) {
    /** They would go before what names the database. */
    private static final List<String> OTHER_PLACES = List.of("PGSERVICE", "PGHOSTADDR");

    /** Returns those of a moment; the revision is null where there is none. */
    Map<String, String> at(HookMoment moment, @Nullable RevisionStep step) {
        Map<String, String> all = new HashMap<>(process);
        all.keySet().removeAll(OTHER_PLACES);
        all.putAll(database.get());
        all.put("LIMBECK_HOOK", moment.key());
        all.put("LIMBECK_DIRECTION", move.word());
        all.put("LIMBECK_TARGET", move.target());
        if (step != null) {
            all.put("LIMBECK_REVISION", step.revision().id().value());
        }
        return all;
    }

    /** The password of the database; empty where there is none, or where a file has it. */
    String password() {
        return database.get().getOrDefault("PGPASSWORD", "");
    }
}
