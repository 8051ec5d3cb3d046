package dev.limbeck.target;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** The start of a range does not lie below its end. */
public final class NotInLine extends Problem {
    NotInLine(String range) {
        super(
                Exit.GRAPH,
                "Requested range " + range + " does not refer to ancestor/descendant revisions along the same branch",
                List.of(),
                "Name a start that lies below the end: `limbeck history` lists all, newest first.");
    }
}
