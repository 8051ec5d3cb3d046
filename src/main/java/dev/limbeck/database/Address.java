package dev.limbeck.database;

import dev.limbeck.problem.Key;
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

    /** Names the key alone: the rest may hold secrets. */
    @Override
    public String toString() {
        return "Address[" + key + "]";
    }
}
