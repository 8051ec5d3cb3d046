package dev.limbeck.plan;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.Collection;
import java.util.List;

/** One of several revisions, which must stand side by side, is an ancestor of another. */
public final class Overlap extends Problem {
    private Overlap(RevisionId lower, RevisionId upper, String role) {
        super(
                Exit.GRAPH,
                "%s is given as a %s beside %s, which already implies it".formatted(lower, role, upper),
                List.of(),
                role.equals("target")
                        ? "Name " + upper + " alone."
                        : "Write where the database really is: `limbeck stamp " + upper
                                + "` if all up to there is applied.");
    }

    static Overlap of(RevisionGraph graph, RevisionId lower, Collection<RevisionId> ids, String role) {
        return ids.stream()
                .filter(id -> !id.equals(lower) && graph.requirements().isAncestor(lower, id))
                .findFirst()
                .map(upper -> new Overlap(lower, upper, role))
                .orElseThrow();
    }
}
