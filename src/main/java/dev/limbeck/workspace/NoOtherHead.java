package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** Every head lies above the revision: there is nothing beside it. */
public final class NoOtherHead extends Problem {
    NoOtherHead(RevisionId than) {
        super(
                Exit.GRAPH,
                "No head stands beside " + than,
                List.of(),
                "Name both ends: `limbeck rebase REV --onto REV`; `limbeck heads` lists the heads.");
    }
}
