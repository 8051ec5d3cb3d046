package dev.limbeck.config;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/** A new configuration is to be written to a file that would be read as Alembic's. */
public final class NotOurConfig extends Problem {
    NotOurConfig(Path file) {
        super(
                Exit.USAGE,
                "A file of this name is read as a configuration of Alembic",
                List.of(Place.of(file.toString())),
                "Give it a name that ends with .yaml. A project of Alembic needs no `init`: name its file with -c in other"
                        + " commands.");
    }
}
