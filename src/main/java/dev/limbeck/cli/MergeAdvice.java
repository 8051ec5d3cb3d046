package dev.limbeck.cli;

import dev.limbeck.graph.Latecomer;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.workspace.BranchPair;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.Published;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What to make of what was found about two branches that a merge has joined, a line each. */
final class MergeAdvice {
    private final Advice advice;
    private final Project project;
    private final String file;
    private final Set<RevisionId> published;

    /**
     * About a merge.
     *
     * @param project as it is without it
     * @param file the one that was written, as the user would name it
     */
    MergeAdvice(Advice advice, Project project, String file) {
        this.advice = advice;
        this.project = project;
        this.file = file;
        this.published = Published.ids(project);
    }

    /** Where the order does not matter. */
    List<String> safe() {
        BranchPair pair = advice.pair();
        boolean isFirstLater = Latecomer.among(project.graph(), List.of(pair.first(), pair.second()))
                .filter(pair.first()::equals)
                .isPresent();
        BranchPair byAge = isFirstLater ? pair.swapped() : pair;
        return rebase(byAge).or(() -> rebase(byAge.swapped())).stream()
                .map(way -> "A rebase does as well, " + way)
                .toList();
    }

    /** Where the order does not seem to matter, but for rows that nobody has seen. */
    List<String> unproven() {
        BranchPair pair = advice.pair();
        return List.of("With rows such as yours it can be proven: limbeck conflicts %s %s --seed FILE"
                .formatted(pair.first(), pair.second()));
    }

    private Optional<String> rebase(BranchPair order) {
        return rebaseTo(order)
                .map(command -> "unless a database has run %s already: delete %s, and %s"
                        .formatted(order.second(), file, command));
    }

    /** Where both orders work, and end differently. */
    List<String> undecided() {
        BranchPair pair = advice.pair();
        Way first = new Way(pair, advice.withFirstFirst(), rebaseTo(pair));
        Way second = new Way(pair.swapped(), advice.withSecondFirst(), rebaseTo(pair.swapped()));
        if (first.command().isEmpty() && second.command().isEmpty()) {
            return List.of(
                    "Databases end either way: write into " + file + " what makes them the same.",
                    first.outcome(),
                    second.outcome());
        }
        return List.of(
                "A merge leaves it to each database. To choose the order, delete " + file
                        + (first.command().isPresent() && second.command().isPresent() ? ", and one of" : ", and"),
                first.line(),
                second.line());
    }

    private Optional<String> rebaseTo(BranchPair order) {
        return order.rebase(project.graph(), published);
    }

    /** An order, how databases end in it, and the command that makes it the only one; empty where it may not be. */
    private record Way(BranchPair order, String end, Optional<String> command) {
        String outcome() {
            return order.first() + " first: " + end;
        }

        String line() {
            return command.map(typed -> "    " + typed + "  # " + end)
                    .orElse("    (" + order.second() + " is not to be moved; behind " + order.first() + ": " + end
                            + ")");
        }
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
