package dev.limbeck.graph;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.ArrayList;
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
                places(members),
                "One of these names something newer than itself: correct its downRevision or dependsOn.");
    }

    /** Where each member names the one before it. */
    private static List<Place> places(List<Revision> members) {
        List<Place> places = new ArrayList<>();
        Revision before = members.get(members.size() - 1);
        for (Revision each : members) {
            places.add(
                    each.parents().contains(before.id())
                            ? each.origin().parents()
                            : each.origin().dependencies());
            before = each;
        }
        return places;
    }
}
