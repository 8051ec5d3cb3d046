package dev.limbeck.graph;

import dev.limbeck.problem.Nearest;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.traverse.NotDirectedAcyclicGraphException;
import org.jspecify.annotations.Nullable;

/**
 * What revisions must keep to before they make a graph. Whoever is told of a fault may throw it; otherwise what is at
 * fault is passed over, and the next one looked for.
 */
final class GraphRules {
    private final Consumer<Problem> fault;

    GraphRules(Consumer<Problem> fault) {
        this.fault = fault;
    }

    Map<RevisionId, Revision> byId(List<Revision> revisions) {
        Map<RevisionId, Revision> byId = new LinkedHashMap<>();
        for (Revision each : revisions) {
            Revision first = byId.putIfAbsent(each.id(), each);
            if (first != null) {
                fault.accept(new DuplicateRevision(first, each));
            }
        }
        return Collections.unmodifiableMap(byId);
    }

    Map<String, RevisionId> byLabel(Map<RevisionId, Revision> byId) {
        Map<String, Revision> declaring = new LinkedHashMap<>();
        for (Revision each : byId.values()) {
            for (String label : each.labels()) {
                if (isLabel(label, each, byId)) {
                    Revision holder = declaring.putIfAbsent(label, each);
                    if (holder != null) {
                        fault.accept(DuplicateLabel.alsoOf(holder, label, each));
                    }
                }
            }
        }
        Map<String, RevisionId> byLabel = new LinkedHashMap<>();
        declaring.forEach((label, each) -> byLabel.put(label, each.id()));
        return Collections.unmodifiableMap(byLabel);
    }

    private boolean isLabel(String label, Revision declaring, Map<RevisionId, Revision> byId) {
        Optional<Problem> wrong = label.isBlank()
                ? Optional.of(new BlankName(
                        declaring.id(), "branch label", declaring.origin().labels()))
                : BadLabel.of(label, declaring)
                        .or(() -> Optional.ofNullable(byId.get(new RevisionId(label)))
                                .map(called -> DuplicateLabel.idOf(called, label, declaring)));
        wrong.ifPresent(fault);
        return wrong.isEmpty();
    }

    void checkReplacedOnce(RevisionId replaced, @Nullable Revision first, Revision second) {
        if (first != null) {
            fault.accept(BadReplacement.twice(replaced, first, second));
        }
    }

    /** What is replaced by something that it replaces itself would be shown nowhere. */
    void checkReplacements(Map<RevisionId, RevisionId> standIns, Map<RevisionId, Revision> byId) {
        Set<RevisionId> told = new LinkedHashSet<>();
        for (RevisionId each : standIns.values()) {
            Set<RevisionId> passed = new LinkedHashSet<>();
            RevisionId above = each;
            while (above != null && passed.add(above)) {
                above = standIns.get(above);
            }
            if (each.equals(above) && told.addAll(passed)) {
                fault.accept(BadReplacement.ofItself(passed.stream()
                        .flatMap(id -> Stream.ofNullable(byId.get(id)))
                        .toList()));
            }
        }
    }

    void checkReferences(List<Revision> revisions, Map<RevisionId, Revision> byId, Map<String, RevisionId> byLabel) {
        for (Revision each : revisions) {
            for (RevisionId parent : each.parents()) {
                checkParent(parent, each, byId);
            }
            for (String dependency : each.dependsOn()) {
                checkDependency(dependency, each, byId, byLabel);
            }
        }
    }

    private void checkParent(RevisionId parent, Revision child, Map<RevisionId, Revision> byId) {
        Place place = child.origin().parents();
        if (parent.equals(child.id())) {
            fault.accept(new SelfReference(child.id(), "parent", place));
        } else if (!byId.containsKey(parent)) {
            fault.accept(MissingReference.parent(child, parent, nearest(parent.value(), byId.keySet(), Set.of())));
        }
    }

    private void checkDependency(
            String name, Revision dependent, Map<RevisionId, Revision> byId, Map<String, RevisionId> byLabel) {
        Place place = dependent.origin().dependencies();
        if (name.isBlank()) {
            fault.accept(new BlankName(dependent.id(), "dependency", place));
            return;
        }
        RevisionId dependency = byLabel.getOrDefault(name, new RevisionId(name));
        if (dependency.equals(dependent.id())) {
            fault.accept(new SelfReference(dependent.id(), "dependency", place));
        } else if (!byId.containsKey(dependency)) {
            fault.accept(MissingReference.dependency(dependent, name, nearest(name, byId.keySet(), byLabel.keySet())));
        }
    }

    private static List<String> nearest(String name, Collection<RevisionId> ids, Collection<String> labels) {
        Set<String> names = new LinkedHashSet<>(labels);
        ids.forEach(id -> names.add(id.value()));
        return Nearest.to(name, names);
    }

    void checkAcyclic(Links links, Map<RevisionId, Revision> byId) {
        try {
            links.inOrder();
        } catch (NotDirectedAcyclicGraphException thereIsACycle) {
            cycles(links.graph())
                    .forEach(cycle -> fault.accept(
                            new RevisionCycle(cycle.stream().map(byId::get).toList())));
        }
    }

    /**
     * For each set of revisions that hang together in cycles a shortest one through its first member by id, each before
     * the next; the sets by that member.
     */
    private static Stream<List<RevisionId>> cycles(Graph<RevisionId, DefaultEdge> graph) {
        return new KosarajuStrongConnectivityInspector<>(graph)
                .stronglyConnectedSets().stream()
                        .filter(component -> component.size() > 1)
                        .sorted(Comparator.comparing(Collections::min))
                        .map(component -> cycleWithin(new AsSubgraph<>(graph, component)));
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
