package dev.limbeck.script;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/** A revision is written in a language that Limbeck reads but does not run. */
public final class NotRunnable extends Problem {
    NotRunnable(Revision revision, Path file) {
        super(
                Exit.FAILED,
                "Revision " + revision.id() + " is written in Python, which Limbeck does not run",
                List.of(Place.of(file.toString())),
                """
                Nothing was run. Let Alembic run it: it keeps the same version table and takes the same targets.
                Or turn it into SQL, and write that into a file of its own with the same id in the place of this one:
                    alembic upgrade %2$s:%1$s --sql
                    alembic downgrade %1$s:%2$s --sql""".formatted(revision.id(), parent(revision)));
    }

    private static String parent(Revision revision) {
        return revision.parents().stream().findFirst().map(RevisionId::value).orElse("base");
    }
}
