package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A ledger tells of something that this version knows nothing about. */
public final class UnknownEvent extends Problem {
    UnknownEvent(String word, String ledger, String version) {
        super(
                Exit.FAILED,
                "The ledger " + ledger + " tells of an event '" + word + "', which this version does not know",
                List.of(),
                "Nothing was changed. Limbeck " + version + " wrote it: take that version, or a later one.");
    }
}
