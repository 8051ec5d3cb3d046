package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Key;
import dev.limbeck.problem.Problem;
import dev.limbeck.problem.Secrets;
import java.util.List;

/** A URL does not name a PostgreSQL database. */
public final class BadUrl extends Problem {
    BadUrl(String url, Key key) {
        super(
                Exit.USAGE,
                "'" + Secrets.mask(url) + "' is not the URL of a PostgreSQL database",
                List.of(),
                "Write jdbc:postgresql://host:5432/database"
                        + (Address.takesEmbedded(key)
                                ? ", postgresql://user@host/database or embedded"
                                : " or postgresql://user@host/database")
                        + " as " + key + ".");
    }
}
