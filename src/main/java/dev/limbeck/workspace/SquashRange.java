package dev.limbeck.workspace;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.target.Targets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Revisions that hang together, and that one can stand for: what needs one of them from outside needs the last of them.
 *
 * @param members parents first; the last of them is above all others
 * @param parents what they stand on
 * @param dependsOn what else they need, and that is not below their parents
 * @param labels the branch labels that they declare
 */
record SquashRange(List<Revision> members, List<RevisionId> parents, List<RevisionId> dependsOn, List<String> labels) {
    private static final String DOTS = "..";

    SquashRange {
        members = List.copyOf(members);
        parents = List.copyOf(parents);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
    }

    /**
     * Reads {@code A..B}, which leaves A out as git does, or {@code A:B}, which takes it in as {@code history} does. What is
     * left away before is base, and behind it the head.
     *
     * @throws NotSquashable if one revision cannot stand for them
     */
    static SquashRange of(RevisionGraph graph, Targets targets, String text) {
        Set<RevisionId> members = text.contains(DOTS) ? targets.above(text) : targets.range(text);
        List<RevisionId> order = graph.parentsFirst(members);
        NotSquashable.demandSeveral(graph, order, text);
        RevisionId end = order.get(order.size() - 1);
        NotSquashable.demandClosed(graph, members, end, text);
        Set<RevisionId> outside = new LinkedHashSet<>();
        order.forEach(id -> outside.addAll(graph.get(id).parents()));
        outside.removeAll(members);
        List<RevisionId> parents = tips(graph, outside);
        Set<RevisionId> needed = new LinkedHashSet<>();
        order.forEach(id -> needed.addAll(graph.dependenciesOf(id)));
        needed.removeAll(members);
        needed.removeAll(graph.requirements().ancestors(parents));
        return new SquashRange(
                order.stream().map(graph::get).toList(),
                parents,
                tips(graph, needed),
                order.stream().flatMap(id -> graph.get(id).labels().stream()).toList());
    }

    /** Those of which none is below another. */
    private static List<RevisionId> tips(RevisionGraph graph, Set<RevisionId> ids) {
        return ids.stream()
                .filter(id -> ids.stream()
                        .noneMatch(other ->
                                !other.equals(id) && graph.requirements().isAncestor(id, other)))
                .toList();
    }

    /** The last of them. */
    Revision end() {
        return members.get(members.size() - 1);
    }

    /** The first of them. */
    Revision start() {
        return members.get(0);
    }

    /** What has to be there before them. */
    List<RevisionId> below() {
        return Stream.concat(parents.stream(), dependsOn.stream()).toList();
    }

    /** The ids of all. */
    List<RevisionId> ids() {
        return members.stream().map(Revision::id).toList();
    }
}
