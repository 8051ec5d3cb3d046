package dev.limbeck.workspace;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A word means the state before every revision where a revision is needed. */
public final class NamesNoRevision extends Problem {
    NamesNoRevision(String word) {
        super(
                Exit.GRAPH,
                "'" + word + "' names no revision",
                List.of(),
                "Name one: `limbeck history` lists all, newest first.");
    }
}
