package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/** The head file would be read as a revision. */
public final class BadHeadFile extends Problem {
    BadHeadFile(Path path) {
        super(
                Exit.USAGE,
                "A head file of this name would be read as a revision",
                List.of(Place.of(path.toString())),
                "Give it another name in alembic.yaml, such as `headFile: versions/HEAD`.");
    }
}
