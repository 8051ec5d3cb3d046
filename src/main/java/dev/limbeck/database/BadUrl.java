package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Key;
import dev.limbeck.problem.Problem;
import dev.limbeck.problem.Secrets;
import java.util.List;

/** A URL does not name a PostgreSQL database. */
public final class BadUrl extends Problem {
    private BadUrl(String url, String fault, String remedy) {
        super(Exit.USAGE, "'" + Secrets.maskUrl(url) + "' " + fault, List.of(), remedy);
    }

    BadUrl(String url, Key key) {
        this(
                url,
                "is not the URL of a PostgreSQL database",
                "Write jdbc:postgresql://host:5432/database"
                        + (Address.takesEmbedded(key)
                                ? ", postgresql://user@host/database or embedded"
                                : " or postgresql://user@host/database")
                        + " as " + key + ".");
    }

    static BadUrl withPercent(String url, Key key) {
        return new BadUrl(
                url,
                "has a % that no two hexadecimal digits follow",
                "Write %25 for each % of a user, a password or a name as " + key + ".");
    }

    static BadUrl withPassword(String url, Key key) {
        return new BadUrl(
                url,
                "has a colon in its user",
                "Write ?user=USER&password=PASSWORD, and %3A for a colon of the user, as " + key + ".");
    }

    static BadUrl withUser(String url, Key key) {
        return new BadUrl(
                url,
                "has a user before its host, where JDBC takes none",
                "Leave `jdbc:` away, or write ?user=USER&password=PASSWORD behind the database, as " + key + ".");
    }
}
