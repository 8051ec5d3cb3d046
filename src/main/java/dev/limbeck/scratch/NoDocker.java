package dev.limbeck.scratch;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** Scratch databases are wanted in a container, and there is no program that starts one. */
final class NoDocker extends Problem {
    NoDocker() {
        super(
                Exit.FAILED,
                "there is no program `docker` on the PATH, and scratch databases are to be made in a container",
                List.of(),
                "Install Docker, or write `scratch: embedded` or the URL of a PostgreSQL server in alembic.yaml.");
    }
}
