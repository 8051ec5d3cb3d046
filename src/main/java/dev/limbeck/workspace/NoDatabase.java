package dev.limbeck.workspace;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Key;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/** A project of Alembic names no database of PostgreSQL where it can be read. */
public final class NoDatabase extends Problem {
    NoDatabase(Path config, Key url) {
        super(
                Exit.USAGE,
                "This project names no PostgreSQL database: " + url.name()
                        + " is missing, or cannot be read as the URL of one",
                List.of(Place.of(config.toString())),
                "Set the variable DATABASE_URL, or write postgresql://user@host/database as " + url
                        + ": what env.py says is not read.");
    }
}
