package dev.limbeck.graph;

import dev.limbeck.problem.Nearest;
import dev.limbeck.problem.Place;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.traverse.NotDirectedAcyclicGraphException;

/** What revisions must keep to before they make a graph. */
final class GraphRules {

    private GraphRules() {}

    static Map<RevisionId, Revision> byId(List<Revision> revisions) {
        Map<RevisionId, Revision> byId = new LinkedHashMap<>();
        for (Revision each : revisions) {
            Revision first = byId.putIfAbsent(each.id(), each);
            if (first != null) {
                throw new DuplicateRevision(first, each);
            }
        }
        return Collections.unmodifiableMap(byId);
    }

    static Map<String, RevisionId> byLabel(Map<RevisionId, Revision> byId) {
        Map<String, Revision> declaring = new LinkedHashMap<>();
        for (Revision each : byId.values()) {
            for (String label : each.labels()) {
                checkLabel(label, each, byId);
                Revision holder = declaring.putIfAbsent(label, each);
                if (holder != null) {
                    throw DuplicateLabel.alsoOf(holder, label, each);
                }
            }
        }
        Map<String, RevisionId> byLabel = new LinkedHashMap<>();
        declaring.forEach((label, each) -> byLabel.put(label, each.id()));
        return Collections.unmodifiableMap(byLabel);
    }

    private static void checkLabel(String label, Revision declaring, Map<RevisionId, Revision> byId) {
        if (label.isBlank()) {
            throw new BlankName(
                    declaring.id(), "branch label", declaring.origin().labels());
        }
        BadLabel.check(label, declaring);
        Revision called = byId.get(new RevisionId(label));
        if (called != null) {
            throw DuplicateLabel.idOf(called, label, declaring);
        }
    }

    static void checkReferences(Map<RevisionId, Revision> byId, Map<String, RevisionId> byLabel) {
        for (Revision each : byId.values()) {
            for (RevisionId parent : each.parents()) {
                checkParent(parent, each, byId);
            }
            for (String dependency : each.dependsOn()) {
                checkDependency(dependency, each, byId, byLabel);
            }
        }
    }

    private static void checkParent(RevisionId parent, Revision child, Map<RevisionId, Revision> byId) {
        Place place = child.origin().parents();
        if (parent.equals(child.id())) {
            throw new SelfReference(child.id(), "parent", place);
        }
        if (!byId.containsKey(parent)) {
            throw new MissingReference(
                    child.id(), "parent", parent.value(), place, nearest(parent.value(), byId.keySet(), Set.of()));
        }
    }

    private static void checkDependency(
            String name, Revision dependent, Map<RevisionId, Revision> byId, Map<String, RevisionId> byLabel) {
        Place place = dependent.origin().dependencies();
        if (name.isBlank()) {
            throw new BlankName(dependent.id(), "dependency", place);
        }
        RevisionId dependency = byLabel.getOrDefault(name, new RevisionId(name));
        if (dependency.equals(dependent.id())) {
            throw new SelfReference(dependent.id(), "dependency", place);
        }
        if (!byId.containsKey(dependency)) {
            throw new MissingReference(
                    dependent.id(), "dependency", name, place, nearest(name, byId.keySet(), byLabel.keySet()));
        }
    }

    private static List<String> nearest(String name, Collection<RevisionId> ids, Collection<String> labels) {
        Set<String> names = new LinkedHashSet<>(labels);
        ids.forEach(id -> names.add(id.value()));
        return Nearest.to(name, names);
    }

    static void checkAcyclic(Links links, Map<RevisionId, Revision> byId) {
        try {
            links.inOrder();
        } catch (NotDirectedAcyclicGraphException thereIsACycle) {
            throw new RevisionCycle(cycle(links.graph()).stream().map(byId::get).toList());
        }
    }

    /** A shortest cycle through the first revision, by id, that is on one: each member before the next. */
    private static List<RevisionId> cycle(Graph<RevisionId, DefaultEdge> graph) {
        return new KosarajuStrongConnectivityInspector<>(graph)
                .stronglyConnectedSets().stream()
                        .filter(component -> component.size() > 1)
                        .min(Comparator.comparing(Collections::min))
                        .map(component -> cycleWithin(new AsSubgraph<>(graph, component)))
                        .orElseThrow();
    }

    private static List<RevisionId> cycleWithin(Graph<RevisionId, DefaultEdge> component) {
        RevisionId start = Collections.min(component.vertexSet());
        return component.outgoingEdgesOf(start).stream()
                .map(component::getEdgeTarget)
                .map(next ->
                        BFSShortestPath.findPathBetween(component, next, start).getVertexList())
                .min(Comparator.comparingInt(List::size))
                .map(path -> {
                    Set<RevisionId> members = new LinkedHashSet<>(List.of(start));
                    members.addAll(path);
                    return List.copyOf(members);
                })
                .orElseThrow();
    }
}
