package dev.limbeck.workspace;

import dev.limbeck.graph.Links;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Reparenting;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two branches whose order may matter, each named by the revision it ends with. */
public record BranchPair(RevisionId first, RevisionId second) {

    /** Returns each of the ends with each that comes after it. */
    public static List<BranchPair> among(List<RevisionId> ends) {
        List<BranchPair> pairs = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            for (RevisionId later : ends.subList(i + 1, ends.size())) {
                pairs.add(new BranchPair(ends.get(i), later));
            }
        }
        return pairs;
    }

    /**
     * Returns what a rebase puts in an order that had none, what comes first then first.
     *
     * @param graph as it was before
     */
    public static List<BranchPair> of(RevisionGraph graph, Rebased change) {
        Links before = graph.requirements();
        Links after = change.after().requirements();
        Set<BranchPair> pairs = new LinkedHashSet<>();
        for (Reparenting move : change.moves()) {
            List<RevisionId> root = List.of(move.root().id());
            Set<RevisionId> behind = new LinkedHashSet<>(after.ancestors(root));
            behind.removeAll(before.ancestors(root));
            for (RevisionId earlier : before.tips(behind)) {
                before.tips(new LinkedHashSet<>(move.moved())).stream()
                        .filter(later -> !before.isAncestor(earlier, later) && !before.isAncestor(later, earlier))
                        .forEach(later -> pairs.add(new BranchPair(earlier, later)));
            }
        }
        return List.copyOf(pairs);
    }

    /** Returns the two the other way round. */
    public BranchPair swapped() {
        return new BranchPair(second, first);
    }

    /**
     * Returns the command that puts the second behind the first; empty where none does, or it would move what is published.
     *
     * @param published what others have
     */
    public Optional<String> rebase(RevisionGraph graph, Set<RevisionId> published) {
        return new Lineup(graph, List.of(first, second), published).rebase(second, first);
    }
}
