package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/** A file in a version location does not say which revision it is. */
public final class NoHeader extends Problem {
    NoHeader(Path file) {
        super(
                Exit.FAILED,
                "This file does not begin with a revision header",
                List.of(Place.of(file.toString(), 1)),
                """
                Begin it with comment lines such as
                    -- revision: 588d7cfb9a41
                    -- downRevision: d4d9be9189fe
                or move it out of the version location.""");
    }
}
