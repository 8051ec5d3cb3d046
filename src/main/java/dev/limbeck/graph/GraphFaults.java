package dev.limbeck.graph;

import dev.limbeck.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Revisions that perhaps make no graph, looked at as far as that goes.
 *
 * @param problems all that {@link RevisionGraph#of} would refuse, in the order in which it looks; a cycle of parents and
 *     one of dependencies are told as one where they share members
 * @param heads the revisions that no other names as a parent, in load order
 */
public record GraphFaults(List<Problem> problems, List<RevisionId> heads) {
    public GraphFaults {
        problems = List.copyOf(problems);
        heads = List.copyOf(heads);
    }

    /** Looks at revisions in load order; of several with one id the first counts, but what any of them names is looked for. */
    public static GraphFaults of(List<Revision> declared) {
        List<Problem> problems = new ArrayList<>();
        GraphRules rules = new GraphRules(problems::add);
        List<Revision> revisions = Squashes.of(declared, Set.of(), rules).shown();
        Map<RevisionId, Revision> byId = rules.byId(revisions);
        Map<String, RevisionId> byLabel = rules.byLabel(byId);
        rules.checkReferences(revisions, byId, byLabel);
        Links links = new Links(byId.keySet());
        byId.values().forEach(each -> links.add(before(each, byId, byLabel), each.id()));
        rules.checkAcyclic(links, byId);
        return new GraphFaults(problems, heads(revisions, byId.keySet()));
    }

    private static List<RevisionId> before(
            Revision revision, Map<RevisionId, Revision> byId, Map<String, RevisionId> byLabel) {
        Stream<RevisionId> dependencies = revision.dependsOn().stream()
                .filter(name -> !name.isBlank())
                .map(name -> Optional.ofNullable(byLabel.get(name)).orElseGet(() -> new RevisionId(name)));
        return Stream.concat(revision.parents().stream(), dependencies)
                .filter(id -> byId.containsKey(id) && !id.equals(revision.id()))
                .toList();
    }

    private static List<RevisionId> heads(List<Revision> revisions, Set<RevisionId> ids) {
        Set<RevisionId> parents = new HashSet<>();
        revisions.forEach(each -> parents.addAll(each.parents()));
        return ids.stream().filter(id -> !parents.contains(id)).toList();
    }
}
