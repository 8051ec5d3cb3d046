package dev.limbeck.plan;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a branch is put behind another revision: the one revision of it that gets another parent.
 *
 * @param root the first revision of the branch above what it has in common with its new parent
 * @param onto its new and only parent
 * @param moved the root and all that follows it, parents before children
 */
public record Reparenting(Revision root, RevisionId onto, List<RevisionId> moved) {
    public Reparenting {
        moved = List.copyOf(moved);
    }

    /**
     * Finds what has to move so that a revision comes to lie above another.
     *
     * @throws CannotMove if that would make a cycle, if it lies there already, if the two are joined above, or if more
     *     than one revision would need another parent
     */
    public static Reparenting of(RevisionGraph graph, RevisionId revision, RevisionId onto) {
        if (isMeantAlone(graph, revision, onto)) {
            return new Reparenting(
                    graph.get(revision),
                    onto,
                    graph.parentsFirst(graph.parentage().descendants(List.of(revision))));
        }
        checkApart(graph, revision, onto);
        Set<RevisionId> own = new LinkedHashSet<>(graph.parentage().ancestors(List.of(revision)));
        own.removeAll(graph.parentage().ancestors(List.of(onto)));
        Set<RevisionId> below = graph.requirements().ancestors(List.of(onto));
        own.stream().filter(below::contains).findFirst().ifPresent(needed -> {
            throw CannotMove.ontoItsOwn(needed, onto);
        });
        Revision root = root(graph, own, revision, onto);
        return new Reparenting(root, onto, graph.parentsFirst(graph.parentage().descendants(List.of(root.id()))));
    }

    /**
     * Whether a revision names as its one parent what is in the midst of what another replaces: it is shown behind that, and
     * does not say so.
     */
    public static boolean isMeantAlone(RevisionGraph graph, RevisionId revision, RevisionId onto) {
        return graph.declared().stream()
                .filter(each -> each.id().equals(revision) && !each.isMerge())
                .flatMap(each -> each.parents().stream())
                .anyMatch(parent -> graph.isWithinReplaced(parent)
                        && graph.standIn(parent).filter(onto::equals).isPresent());
    }

    private static void checkApart(RevisionGraph graph, RevisionId revision, RevisionId onto) {
        if (graph.requirements().isAncestor(revision, onto)) {
            throw CannotMove.ontoItsOwn(revision, onto);
        }
        if (graph.parentage().isAncestor(onto, revision)) {
            throw CannotMove.alreadyThere(revision, onto);
        }
        Set<RevisionId> above = graph.parentage().descendants(List.of(onto));
        graph.parentage().descendants(List.of(revision)).stream()
                .filter(above::contains)
                .findFirst()
                .ifPresent(merge -> {
                    throw CannotMove.alreadyJoined(revision, onto, merge);
                });
    }

    private static Revision root(RevisionGraph graph, Set<RevisionId> own, RevisionId revision, RevisionId onto) {
        List<RevisionId> touching = own.stream()
                .filter(id ->
                        graph.get(id).isBase() || !own.containsAll(graph.get(id).parents()))
                .toList();
        if (touching.size() > 1) {
            throw CannotMove.severalRoots(
                    revision, touching, List.of(headAbove(graph, onto), headAbove(graph, revision)));
        }
        return graph.get(touching.get(0));
    }

    private static RevisionId headAbove(RevisionGraph graph, RevisionId revision) {
        return graph.parentage()
                .tips(graph.parentage().descendants(List.of(revision)))
                .get(0);
    }

    /** Returns the graph as it is with the new parent. */
    public RevisionGraph applied(RevisionGraph graph) {
        return RevisionGraph.of(graph.declared().stream()
                .map(each -> each.id().equals(root.id()) ? root.withParent(onto) : each)
                .toList());
    }
}
