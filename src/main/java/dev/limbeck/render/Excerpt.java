package dev.limbeck.render;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is drawn of a graph.
 *
 * @param ids the revisions, in the order of the drawing
 * @param current what is marked as where the database is; empty where that is not known or not wanted
 * @param root the folder that paths are relative to
 */
public record Excerpt(RevisionGraph graph, List<RevisionId> ids, Collection<RevisionId> current, Path root) {

    public Excerpt {
        ids = List.copyOf(ids);
        current = List.copyOf(current);
    }

    /**
     * An arrow from what comes before to what comes after.
     *
     * @param isDependency whether it stands for a dependency and not for a parent
     */
    record Edge(RevisionId from, RevisionId to, boolean isDependency) {}

    /**
     * Returns the arrows among the revisions: for each in order those from its parents, then those from its
     * dependencies that are no parents, as declared.
     */
    List<Edge> edges() {
        Set<RevisionId> members = new HashSet<>(ids);
        return ids.stream()
                .flatMap(this::edgesTo)
                .filter(edge -> members.contains(edge.from()))
                .toList();
    }

    private Stream<Edge> edgesTo(RevisionId id) {
        List<RevisionId> parents = graph.parentage().before(id);
        Stream<Edge> dependencies = graph.dependenciesOf(id).stream()
                .filter(dependency -> !parents.contains(dependency))
                .map(dependency -> new Edge(dependency, id, true));
        return Stream.concat(parents.stream().map(parent -> new Edge(parent, id, false)), dependencies);
    }

    /** What stands in the box of a revision: its id, labels and state, and below them its message. */
    String label(RevisionId id) {
        return new GraphText(graph, current).headLine(id) + "\n" + graph.get(id).summary();
    }

    boolean isCurrent(RevisionId id) {
        return current.contains(id);
    }
}
