package dev.limbeck.workspace;

import dev.limbeck.check.Rule;
import dev.limbeck.config.Checks;
import dev.limbeck.graph.BadReplacement;
import dev.limbeck.graph.DuplicateRevision;
import dev.limbeck.graph.GraphFaults;
import dev.limbeck.graph.MissingReference;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionCycle;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.graph.SelfReference;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import dev.limbeck.script.RevisionFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Looks at what revisions make together. A file whose header is not clear may declare whatever it mentions: what it may
 * be the reason for is not held against the others.
 */
final class GraphCheck {
    /** Shorter names are taken for nothing but themselves. */
    private static final int SHORTEST_PREFIX = 4;

    private final List<Revision> revisions;
    private final List<RevisionFile> unclear;
    private final Report report;

    private GraphCheck(List<Revision> revisions, List<RevisionFile> unclear, Report report) {
        this.revisions = revisions;
        this.unclear = unclear;
        this.report = report;
    }

    /**
     * Looks at revisions in load order, and returns their graph where they make one.
     *
     * @param unclear the files of which it is not known what they declare
     * @param ways gives what mends several heads
     */
    static Optional<RevisionGraph> look(
            List<Revision> revisions, List<RevisionFile> unclear, Checks checks, HeadCheck.Ways ways, Report report) {
        return new GraphCheck(revisions, unclear, report).look(checks, ways);
    }

    private Optional<RevisionGraph> look(Checks checks, HeadCheck.Ways ways) {
        GraphFaults faults = GraphFaults.of(revisions);
        List<Problem> problems = faults.problems().stream()
                .filter(problem -> !(problem instanceof MissingReference missing && isPerhapsDeclared(missing.name())))
                .toList();
        problems.forEach(problem -> report.add(rule(problem), problem, whereabouts(problem, ways)));
        checkPrefixes();
        List<RevisionId> heads = faults.heads().stream()
                .filter(head -> !isPerhapsDeclared(head.value()))
                .toList();
        Optional<RevisionGraph> graph =
                faults.problems().isEmpty() ? Optional.of(RevisionGraph.of(revisions)) : Optional.empty();
        boolean isUnclear = problems.stream().anyMatch(BadReplacement.class::isInstance);
        if (!isUnclear && !areOneWith(missingParents(problems), heads, checks)) {
            new HeadCheck(checks, ways, report).look(heads, revisions, graph);
        }
        graph.ifPresent(whole -> checkReplacedParents(whole, ways));
        return graph;
    }

    private void checkReplacedParents(RevisionGraph graph, HeadCheck.Ways ways) {
        for (Revision each : revisions) {
            each.parents().stream()
                    .filter(parent -> graph.find(each.id()).isPresent() && graph.isWithinReplaced(parent))
                    .forEach(parent -> report.add(
                            Rule.REPLACED_PARENT,
                            "Revision %s follows %s, which is in the midst of what %s replaces, and comes behind all of it"
                                    .formatted(each.id(), parent, standIn(graph, parent)),
                            List.of(Place.of(each.origin().file(), each.origin().parentsLine())),
                            each.isMerge()
                                    ? "See that it fits there, and name %s instead of %s."
                                            .formatted(standIn(graph, parent), parent)
                                    : ways.typed("limbeck rebase %s --onto %s"
                                            .formatted(each.id(), standIn(graph, parent)))));
        }
    }

    private static RevisionId standIn(RevisionGraph graph, RevisionId replaced) {
        return graph.standIn(replaced).orElseThrow();
    }

    private static Set<String> missingParents(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem instanceof MissingReference missing && missing.isParent())
                .map(problem -> ((MissingReference) problem).name())
                .collect(Collectors.toSet());
    }

    /** Whether there are no more heads than allowed if each parent that is missing lies behind one of the others. */
    private boolean areOneWith(Set<String> missing, List<RevisionId> heads, Checks checks) {
        if (missing.isEmpty()) {
            return false;
        }
        Set<RevisionId> above = above(missing);
        long behindNothing = heads.stream().filter(above::contains).count();
        long others = heads.size() - behindNothing;
        return behindNothing + Math.max(0, others - missing.size()) <= checks.mostHeads();
    }

    /** What follows parents that are missing, and those. */
    private Set<RevisionId> above(Set<String> missing) {
        Map<RevisionId, List<RevisionId>> children = new HashMap<>();
        revisions.forEach(each -> each.parents()
                .forEach(parent -> children.computeIfAbsent(parent, none -> new ArrayList<>())
                        .add(each.id())));
        Deque<RevisionId> open = new ArrayDeque<>();
        missing.forEach(name -> open.add(new RevisionId(name)));
        Set<RevisionId> above = new HashSet<>();
        while (!open.isEmpty()) {
            RevisionId next = open.pop();
            if (above.add(next)) {
                open.addAll(children.getOrDefault(next, List.of()));
            }
        }
        return above;
    }

    private static List<String> whereabouts(Problem problem, HeadCheck.Ways ways) {
        return problem.absent().stream()
                .flatMap(name -> ways.whereabouts(name).stream())
                .toList();
    }

    private boolean isPerhapsDeclared(String name) {
        return unclear.stream().anyMatch(file -> file.mentions(name));
    }

    private static Rule rule(Problem problem) {
        if (problem instanceof DuplicateRevision) {
            return Rule.DUPLICATE_ID;
        }
        if (problem instanceof MissingReference missing) {
            return missing.isParent() ? Rule.MISSING_PARENT : Rule.MISSING_DEPENDENCY;
        }
        if (problem instanceof BadReplacement) {
            return Rule.BAD_REPLACEMENT;
        }
        boolean isCycle = problem instanceof RevisionCycle || problem instanceof SelfReference;
        return isCycle ? Rule.CYCLE : Rule.BAD_LABEL;
    }

    private void checkPrefixes() {
        NavigableMap<String, Revision> byName = new TreeMap<>();
        revisions.forEach(each -> each.labels().forEach(label -> byName.put(label, each)));
        revisions.forEach(each -> byName.put(each.id().value(), each));
        byName.forEach((name, revision) -> {
            List<String> longer = byName.subMap(name, false, name + Character.MAX_VALUE, false).entrySet().stream()
                    .filter(each -> !each.getValue().equals(revision))
                    .map(each -> each.getKey())
                    .toList();
            if (name.length() >= SHORTEST_PREFIX && !longer.isEmpty()) {
                report.add(
                        Rule.AMBIGUOUS_PREFIX,
                        name + " is the beginning of " + String.join(", ", longer),
                        List.of(FileCheck.place(revision)),
                        "Type longer names whole. Ids that `limbeck revision` chooses are of one length.");
            }
        });
    }
}
