package dev.limbeck.graph;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** Two files declare one id. */
public final class DuplicateRevision extends Problem {
    DuplicateRevision(Revision first, Revision second) {
        super(
                Exit.GRAPH,
                "Revision " + first.id() + " is declared by two files",
                List.of(first.origin().revision(), second.origin().revision()),
                "Delete one of them if it is a copy; if both are meant, give one a new id, and name that id wherever"
                        + " it is a downRevision.");
    }
}
