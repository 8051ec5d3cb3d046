package dev.limbeck.workspace;

import dev.limbeck.graph.Links;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where two branches part.
 *
 * @param first the revision that one ends with
 * @param second the revision that the other ends with
 * @param base what both need, its tips, sorted; empty where they have nothing in common
 * @param ofFirst what the first needs and the second does not, parents first
 * @param ofSecond what the second needs and the first does not, parents first
 */
record Fork(
        RevisionId first,
        RevisionId second,
        List<RevisionId> base,
        List<RevisionId> ofFirst,
        List<RevisionId> ofSecond) {
    Fork {
        base = List.copyOf(base);
        ofFirst = List.copyOf(ofFirst);
        ofSecond = List.copyOf(ofSecond);
    }

    /**
     * Finds it.
     *
     * @throws SameBranch if one needs the other, or they are the same
     */
    static Fork of(RevisionGraph graph, RevisionId first, RevisionId second) {
        Links requirements = graph.requirements();
        Set<RevisionId> neededByFirst = requirements.ancestors(List.of(first));
        Set<RevisionId> neededBySecond = requirements.ancestors(List.of(second));
        if (neededByFirst.contains(second) || neededBySecond.contains(first)) {
            throw new SameBranch(first, second);
        }
        Set<RevisionId> common = new LinkedHashSet<>(neededByFirst);
        common.retainAll(neededBySecond);
        return new Fork(
                first,
                second,
                requirements.tips(common),
                without(graph, neededByFirst, common),
                without(graph, neededBySecond, common));
    }

    private static List<RevisionId> without(RevisionGraph graph, Set<RevisionId> needed, Set<RevisionId> common) {
        Set<RevisionId> own = new LinkedHashSet<>(needed);
        own.removeAll(common);
        return graph.parentsFirst(own);
    }
}
