package dev.limbeck.cli;

import dev.limbeck.graph.Latecomer;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.workspace.BranchPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to make of what was found about two branches that a merge has joined, a line each. */
final class MergeAdvice {
    private final Advice advice;
    private final RevisionGraph graph;
    private final String file;

    /**
     * About a merge.
     *
     * @param graph as it is without it
     * @param file the one that was written, as the user would name it
     */
    MergeAdvice(Advice advice, RevisionGraph graph, String file) {
        this.advice = advice;
        this.graph = graph;
        this.file = file;
    }

    /** Where the order does not matter. */
    List<String> safe() {
        BranchPair pair = advice.pair();
        boolean isFirstLater = Latecomer.among(graph, List.of(pair.first(), pair.second()))
                .filter(pair.first()::equals)
                .isPresent();
        BranchPair byAge = isFirstLater ? pair.swapped() : pair;
        return rebase(byAge).or(() -> rebase(byAge.swapped())).stream()
                .map(way -> "A rebase does as well, " + way)
                .toList();
    }

    private Optional<String> rebase(BranchPair order) {
        return order.rebase(graph)
                .map(command -> "unless a database has run %s already: delete %s, and %s"
                        .formatted(order.second(), file, command));
    }

    /** Where both orders work, and end differently. */
    List<String> undecided() {
        List<String> ways = new ArrayList<>();
        BranchPair pair = advice.pair();
        pair.rebase(graph).ifPresent(command -> ways.add("    " + command + "  # " + advice.withFirstFirst()));
        pair.swapped()
                .rebase(graph)
                .ifPresent(command -> ways.add("    " + command + "  # " + advice.withSecondFirst()));
        if (ways.isEmpty()) {
            return List.of(
                    "Databases end either way: write into " + file + " what makes them the same.",
                    pair.first() + " first: " + advice.withFirstFirst(),
                    pair.second() + " first: " + advice.withSecondFirst());
        }
        ways.add(0, "A merge leaves it to each database. To choose the order, delete " + file + ", and one of");
        return ways;
    }

    /** Where an order cannot be run, or neither. */
    List<String> conflict() {
        List<String> lines = new ArrayList<>(advice.failures());
        lines.add("Take what stops out of its revision, and write it into " + file
                + ", as it works behind both, and does nothing where it was done before.");
        order().flatMap(this::rebase).ifPresent(way -> lines.add("Or put them in the order that works, " + way));
        return lines;
    }

    /** The order that can be run. */
    private Optional<BranchPair> order() {
        if (advice.firstFails().isPresent()) {
            return advice.secondFails().isPresent() ? Optional.empty() : Optional.of(advice.pair());
        }
        return Optional.of(advice.pair().swapped());
    }
}
