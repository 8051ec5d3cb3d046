package dev.limbeck.script;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A revision is written in a language that Limbeck reads but does not run. */
public final class NotRunnable extends Problem {
    private NotRunnable(String message, String file, String remedy) {
        super(Exit.FAILED, message, List.of(Place.of(file)), remedy);
    }

    static NotRunnable one(Revision revision) {
        String parent =
                revision.parents().stream().findFirst().map(RevisionId::value).orElse("base");
        return new NotRunnable(
                "Revision " + revision.id() + " is written in Python, which Limbeck does not run",
                revision.origin().file(),
                """
                Nothing was run. Let Alembic run it: it keeps the same version table and takes the same targets.
                Or turn it into SQL, and write that into a file of its own with the same id in the place of this one:
                    alembic upgrade %2$s:%1$s --sql
                    alembic downgrade %1$s:%2$s --sql""".formatted(revision.id(), parent));
    }

    /**
     * All revisions of a project are written so.
     *
     * @param first one of them
     * @param command what was to be done, as both tools call it
     */
    public static NotRunnable all(Revision first, String command) {
        return new NotRunnable(
                "All revisions of this project are written in Python, which Limbeck does not run",
                first.origin().file(),
                """
                Nothing was run, and no database was asked. Let Alembic do it: it keeps the same version table.
                    alembic %s
                Or turn them into SQL, and write each into a file of its own with the same id in the place of this one:
                    alembic upgrade PARENT:REVISION --sql
                    alembic downgrade REVISION:PARENT --sql""".formatted(command));
    }
}
