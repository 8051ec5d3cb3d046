package dev.limbeck.graph;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Revisions that each would have to come before the other. */
public final class RevisionCycle extends Problem {
    /**
     * Names the members.
     *
     * @param members each comes before the next, the last before the first
     */
    RevisionCycle(List<Revision> members) {
        super(
                Exit.GRAPH,
                members.stream().map(each -> each.id().value()).collect(Collectors.joining(" -> ")) + " -> "
                        + members.get(0).id() + " is a cycle",
                members.stream()
                        .map(each -> each.parents().isEmpty()
                                ? each.origin().dependencies()
                                : each.origin().parents())
                        .toList(),
                "One of these names something newer than itself: correct its downRevision or dependsOn.");
    }
}
