package dev.limbeck.database;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an upgrade requires before it runs.
 *
 * @param server versions it can run on; null for all
 * @param extensions that have to be in the database
 * @param confirmations words that the operator has to say yes to
 */
public record Requirements(@Nullable ServerRange server, List<Wanted> extensions, List<Wanted> confirmations) {
    /** What most require. */
    public static final Requirements NONE = new Requirements(null, List.of(), List.of());

    public Requirements {
        extensions = List.copyOf(extensions);
        confirmations = List.copyOf(confirmations);
    }

    /** Whether the server has to be asked. */
    boolean areOfServer() {
        return server != null || !extensions.isEmpty();
    }
}
