package dev.limbeck.database;

import dev.limbeck.problem.Key;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a configuration says that a database is.
 *
 * @param user whom to connect as; null where the URL or the environment says it
 * @param password null where the URL, the environment or a password file says it
 * @param key what says the URL
 */
public record Address(
        String url, @Nullable String user, @Nullable String password, Key key) {
    private static final Set<String> NO_EMBEDDED = Set.of("lockUrl", "sqlalchemy.url");

    /** Whether the word {@code embedded} may stand in the place of a URL. */
    static boolean takesEmbedded(Key key) {
        return !NO_EMBEDDED.contains(key.name());
    }

    /** Names the key alone: the rest may hold secrets. */
    @Override
    public String toString() {
        return "Address[" + key + "]";
    }
}
