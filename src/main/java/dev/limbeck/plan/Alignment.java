package dev.limbeck.plan;

import dev.limbeck.graph.Latecomer;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.target.MultipleHeads;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How what is ours comes to lie behind what is theirs, in one line. A branch of ours follows the head of theirs that
 * lies above where it began; where several of ours follow the same, the next follows the one before. Not for several
 * threads.
 */
public final class Alignment {
    private final Set<RevisionId> theirs;
    private final List<RevisionId> tips;

    /** Theirs, and those of ours that have their place. */
    private final Set<RevisionId> placed;

    /** The tip of theirs that a placed revision of ours lies above. */
    private final Map<RevisionId, RevisionId> tipBelow = new HashMap<>();

    /** What the next branch above a tip of theirs follows: the same above all that are joined. */
    private final Map<RevisionId, RevisionId> ends = new LinkedHashMap<>();

    private final List<Reparenting> moves = new ArrayList<>();
    private final Set<RevisionId> moved = new LinkedHashSet<>();
    private RevisionGraph graph;

    private Alignment(RevisionGraph graph, Set<RevisionId> theirs) {
        this.graph = graph;
        this.theirs = theirs;
        this.tips = graph.parentage().tips(theirs);
        this.placed = new LinkedHashSet<>(theirs);
        tips.forEach(tip -> ends.put(tip, tip));
    }

    /**
     * What has to move.
     *
     * @param moves one after another, each in the graph that the one before has left; none where all is in order
     * @param moved what lies above a revision that gets another parent, and is ours: parents before children
     * @param after the graph then
     */
    public record Result(List<Reparenting> moves, List<RevisionId> moved, RevisionGraph after) {
        public Result {
            moves = List.copyOf(moves);
            moved = List.copyOf(moved);
        }
    }

    /**
     * Works it out.
     *
     * @param theirs what is not among them is ours; what is not in the graph is passed over
     * @throws MultipleHeads if several branches of ours follow the same, and no dates tell which came first
     * @throws CannotMove if a branch of ours begins below several heads of theirs, has merged theirs before, or theirs
     *     need it
     */
    public static Result of(RevisionGraph graph, Set<RevisionId> theirs) {
        Set<RevisionId> known = new LinkedHashSet<>();
        graph.revisions().stream().map(Revision::id).filter(theirs::contains).forEach(known::add);
        Alignment alignment = new Alignment(graph, known);
        alignment.inOrder().forEach(alignment::place);
        RevisionGraph after = alignment.graph;
        return new Result(alignment.moves, after.parentsFirst(alignment.moved), after);
    }

    /** The heads of ours, those that follow the same by when they began; what is in order already goes first. */
    private List<RevisionId> inOrder() {
        Map<Set<RevisionId>, List<RevisionId>> inPlace = new LinkedHashMap<>();
        Map<Set<RevisionId>, List<RevisionId>> others = new LinkedHashMap<>();
        for (RevisionId head : graph.heads()) {
            if (!theirs.contains(head)) {
                Set<RevisionId> below = Branch.of(this, head).tips();
                Map<Set<RevisionId>, List<RevisionId>> group = isAbove(head, below) ? inPlace : others;
                group.computeIfAbsent(below, none -> new ArrayList<>()).add(head);
            }
        }
        List<RevisionId> order = new ArrayList<>();
        widestFirst(inPlace).forEach(heads -> order.addAll(byBeginning(heads)));
        widestFirst(others).forEach(heads -> order.addAll(byBeginning(heads)));
        return order;
    }

    /** A branch that joins several heads of theirs cannot be moved behind one that follows only one of them. */
    private static List<List<RevisionId>> widestFirst(Map<Set<RevisionId>, List<RevisionId>> headsByTips) {
        return headsByTips.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Set<RevisionId>, List<RevisionId>>>comparingInt(
                                each -> -each.getKey().size())
                        .thenComparing(each -> Collections.min(each.getValue())))
                .map(Map.Entry::getValue)
                .toList();
    }

    private List<RevisionId> byBeginning(List<RevisionId> heads) {
        List<RevisionId> rest = new ArrayList<>(heads);
        List<RevisionId> latestFirst = new ArrayList<>();
        while (rest.size() > 1) {
            RevisionId last = Latecomer.among(graph, rest).orElseThrow(() -> new MultipleHeads(graph, heads));
            latestFirst.add(last);
            rest.remove(last);
        }
        latestFirst.forEach(each -> rest.add(1, each));
        return rest;
    }

    private boolean isAbove(RevisionId head, Set<RevisionId> others) {
        return graph.parentage().ancestors(List.of(head)).containsAll(others);
    }

    /** What a head of ours has below it that has no place yet. */
    private record Branch(RevisionId head, Set<RevisionId> own, Map<RevisionId, Set<RevisionId>> tipsByRoot) {
        static Branch of(Alignment in, RevisionId head) {
            Set<RevisionId> own = new LinkedHashSet<>(in.graph.parentage().ancestors(List.of(head)));
            own.removeAll(in.placed);
            Map<RevisionId, Set<RevisionId>> tipsByRoot = new LinkedHashMap<>();
            own.stream()
                    .filter(id -> in.graph.get(id).isBase()
                            || !own.containsAll(in.graph.get(id).parents()))
                    .forEach(root -> tipsByRoot.put(root, in.tipsFor(root, own)));
            return new Branch(head, own, tipsByRoot);
        }

        Set<RevisionId> roots() {
            return tipsByRoot.keySet();
        }

        Set<RevisionId> tips() {
            return tipsByRoot.values().stream()
                    .flatMap(Set::stream)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /** The tips of theirs that a root should lie above: none for a base that is meant to be one. */
    private Set<RevisionId> tipsFor(RevisionId root, Set<RevisionId> own) {
        Revision revision = graph.get(root);
        if (revision.isBase()) {
            return revision.labels().isEmpty() && tips.size() == 1 ? Set.of(tips.get(0)) : Set.of();
        }
        Set<RevisionId> above = new LinkedHashSet<>();
        for (RevisionId parent : revision.parents()) {
            if (tipBelow.containsKey(parent)) {
                above.add(tipBelow.get(parent));
            } else if (!own.contains(parent)) {
                Set<RevisionId> descendants = graph.parentage().descendants(List.of(parent));
                tips.stream().filter(descendants::contains).forEach(above::add);
            }
        }
        return above;
    }

    private void place(RevisionId head) {
        Branch branch = Branch.of(this, head);
        Set<RevisionId> goals = new LinkedHashSet<>();
        branch.tips().forEach(tip -> goals.add(ends.getOrDefault(tip, tip)));
        if (!isAbove(head, goals)) {
            move(branch, goals);
        }
        ends.replaceAll((tip, end) -> goals.contains(end) ? head : end);
        branch.tipsByRoot.forEach((root, tipsOfRoot) -> remember(branch, root, tipsOfRoot));
        placed.addAll(branch.own);
    }

    /** A base that is meant to be one keeps what lies above it out of line, though the branch may have merged that. */
    private void remember(Branch branch, RevisionId root, Set<RevisionId> tipsOfRoot) {
        Set<RevisionId> above = graph.parentage().descendants(List.of(root));
        tipsOfRoot.stream()
                .findFirst()
                .ifPresent(tip ->
                        branch.own.stream().filter(above::contains).forEach(id -> tipBelow.putIfAbsent(id, tip)));
    }

    private void move(Branch branch, Set<RevisionId> goals) {
        RevisionId onto = goals.iterator().next();
        branch.roots().stream()
                .filter(root -> graph.get(root).isMerge())
                .findFirst()
                .ifPresent(merge -> {
                    throw CannotMove.mergedBefore(
                            merge,
                            graph.get(merge).parents().stream()
                                    .filter(parent -> !branch.own.contains(parent))
                                    .toList(),
                            joined(branch.head, goals));
                });
        if (goals.size() > 1) {
            RevisionId root = branch.roots().iterator().next();
            throw CannotMove.belowSeveral(root, goals, reached(root, goals), joined(branch.head, goals));
        }
        Set<RevisionId> needed = graph.requirements().ancestors(List.of(onto));
        branch.own.stream().filter(needed::contains).findFirst().ifPresent(each -> {
            throw CannotMove.ontoItsOwn(each, onto);
        });
        branch.tipsByRoot.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .filter(root -> !graph.get(root).parents().equals(List.of(onto)))
                .forEach(root -> reparent(root, onto));
        moved.addAll(branch.own);
    }

    /** A head of ours, behind those goals that it does not lie above already. */
    private List<RevisionId> joined(RevisionId head, Set<RevisionId> goals) {
        List<RevisionId> apart = new ArrayList<>(goals);
        apart.removeAll(graph.requirements().ancestors(List.of(head)));
        apart.add(head);
        return apart;
    }

    /** Those goals behind which a root can be put alone. */
    private List<RevisionId> reached(RevisionId root, Set<RevisionId> goals) {
        return goals.stream().filter(goal -> movesAlone(root, goal)).toList();
    }

    private boolean movesAlone(RevisionId root, RevisionId goal) {
        try {
            return Reparenting.of(graph, root, goal).root().id().equals(root);
        } catch (CannotMove joined) {
            return false;
        }
    }

    private void reparent(RevisionId root, RevisionId onto) {
        Reparenting move = new Reparenting(
                graph.get(root), onto, graph.parentsFirst(graph.parentage().descendants(List.of(root))));
        moves.add(move);
        graph = move.applied(graph);
    }
}
