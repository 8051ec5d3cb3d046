package dev.limbeck.scratch;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import dev.limbeck.problem.Secrets;
import java.util.List;

/** Docker does not start a container, or no server comes up in it. */
final class ContainerRefused extends Problem {
    ContainerRefused(String image, String reason) {
        super(
                Exit.FAILED,
                "docker starts no PostgreSQL from the image " + image + ":\n" + Secrets.mask(reason),
                List.of(),
                "See that Docker runs and has the image (`docker run --rm " + image
                        + " postgres --version`), or write `scratch: embedded` in alembic.yaml.");
    }
}
