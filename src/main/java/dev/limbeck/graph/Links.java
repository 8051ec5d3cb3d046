package dev.limbeck.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.graph.AbstractBaseGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DefaultGraphSpecificsStrategy;
import org.jgrapht.graph.DefaultGraphType;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.jgrapht.traverse.TopologicalOrderIterator;

/**
 * One relation between the revisions of a graph, from what comes before to what comes after. Every id given must be of
 * the graph. What is returned is unmodifiable and, where nothing else is said, in the order of a breadth-first walk
 * from the ids given, neighbours in load order.
 */
public final class Links {
    private final Graph<RevisionId, DefaultEdge> graph = new Lists();

    Links(Collection<RevisionId> ids) {
        ids.forEach(graph::addVertex);
    }

    /** Lists of edges and nothing else: no index of pairs, which takes more memory than all the rest, and no search in it. */
    private static final class Lists extends AbstractBaseGraph<RevisionId, DefaultEdge> {
        Lists() {
            super(
                    null,
                    DefaultEdge::new,
                    new DefaultGraphType.Builder()
                            .directed()
                            .allowMultipleEdges(true)
                            .allowSelfLoops(false)
                            .build(),
                    new DefaultGraphSpecificsStrategy<>());
        }
    }

    /** Puts revisions before another; what is named twice counts once. */
    void add(Collection<RevisionId> before, RevisionId after) {
        Collection<RevisionId> distinct = before.size() > 1 ? new LinkedHashSet<>(before) : before;
        for (RevisionId each : distinct) {
            graph.addEdge(each, after);
        }
    }

    Graph<RevisionId, DefaultEdge> graph() {
        return graph;
    }

    /**
     * Returns every id, each behind all that comes before it.
     *
     * @throws org.jgrapht.traverse.NotDirectedAcyclicGraphException if there is a cycle
     */
    List<RevisionId> inOrder() {
        List<RevisionId> order = new ArrayList<>();
        new TopologicalOrderIterator<>(graph).forEachRemaining(order::add);
        return Collections.unmodifiableList(order);
    }

    /** Returns what comes directly before, in the order declared. */
    public List<RevisionId> before(RevisionId id) {
        return Collections.unmodifiableList(Graphs.predecessorListOf(graph, id));
    }

    /** Returns what comes directly after, in load order. */
    public List<RevisionId> after(RevisionId id) {
        return Collections.unmodifiableList(Graphs.successorListOf(graph, id));
    }

    /** Returns how many come directly after. */
    public int countAfter(RevisionId id) {
        return graph.outDegreeOf(id);
    }

    /** Returns the ids and all that comes before them. */
    public Set<RevisionId> ancestors(Collection<RevisionId> ids) {
        return reach(new EdgeReversedGraph<>(graph), ids);
    }

    /** Returns the ids and all that comes after them. */
    public Set<RevisionId> descendants(Collection<RevisionId> ids) {
        return reach(graph, ids);
    }

    /** Returns the id, all that comes before it and all that comes after it. */
    public Set<RevisionId> lineage(RevisionId id) {
        Set<RevisionId> lineage = new LinkedHashSet<>(ancestors(List.of(id)));
        lineage.addAll(descendants(List.of(id)));
        return Collections.unmodifiableSet(lineage);
    }

    /** Whether one is the other or comes before it. */
    public boolean isAncestor(RevisionId ancestor, RevisionId of) {
        return ancestors(List.of(of)).contains(ancestor);
    }

    /** Returns the members after which no other member directly comes, in the order of the set. */
    public List<RevisionId> tips(Set<RevisionId> members) {
        return members.stream()
                .filter(id -> after(id).stream().noneMatch(members::contains))
                .toList();
    }

    /** Returns the members before which no other member directly comes, in the order of the set. */
    public List<RevisionId> roots(Set<RevisionId> members) {
        return members.stream()
                .filter(id -> before(id).stream().noneMatch(members::contains))
                .toList();
    }

    /** Returns the last revisions that all of the ids have before them (or are); empty where they share none. */
    public List<RevisionId> commonAncestors(Collection<RevisionId> ids) {
        Set<RevisionId> common =
                new LinkedHashSet<>(ancestors(List.of(ids.iterator().next())));
        ids.forEach(id -> common.retainAll(ancestors(List.of(id))));
        return tips(common);
    }

    private static Set<RevisionId> reach(Graph<RevisionId, DefaultEdge> graph, Collection<RevisionId> ids) {
        Set<RevisionId> reached = new LinkedHashSet<>();
        if (!ids.isEmpty()) {
            new BreadthFirstIterator<>(graph, ids).forEachRemaining(reached::add);
        }
        return Collections.unmodifiableSet(reached);
    }
}
