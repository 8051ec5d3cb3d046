package dev.limbeck.cli;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Place;
import dev.limbeck.schema.Difference;
import dev.limbeck.workspace.BranchPair;
import dev.limbeck.workspace.Commutation;
import dev.limbeck.workspace.FailedOnScratch;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the advice of all commands says of what was found about two branches. */
final class Advice {
    private static final int FEW = 3;
    private static final int LONG = 60;

    private final Commutation found;
    private final Function<Place, String> shown;

    /**
     * About two branches.
     *
     * @param shown writes a place as the user would
     */
    Advice(Commutation found, Function<Place, String> shown) {
        this.found = found;
        this.shown = shown;
    }

    /** The branches, in the order in which they were compared. */
    BranchPair pair() {
        return new BranchPair(found.first().tip(), found.second().tip());
    }

    /** Why the first cannot be run behind the second; empty where it can. */
    Optional<FailedOnScratch> firstFails() {
        return found.secondThenFirst();
    }

    /** Why the second cannot be run behind the first; empty where it can. */
    Optional<FailedOnScratch> secondFails() {
        return found.firstThenSecond();
    }

    /** What the orders that cannot be run stop at, a line each. */
    List<String> failures() {
        return List.of(
                        secondFails().map(failure -> stop(pair().second(), pair().first(), failure)),
                        firstFails().map(failure -> stop(pair().first(), pair().second(), failure)))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private String stop(RevisionId later, RevisionId earlier, FailedOnScratch failure) {
        String message = failure.getMessage().lines().skip(1).map(String::strip).collect(Collectors.joining(" "));
        return "%s behind %s stops at %s: %s".formatted(later, earlier, place(failure), message);
    }

    /** Where the statement stands. */
    String place(FailedOnScratch failure) {
        return failure.places().stream().findFirst().map(shown).orElse("its end");
    }

    /** What there is where the first was run first. */
    String withFirstFirst() {
        return ends(Difference::first);
    }

    /** What there is where the second was run first. */
    String withSecondFirst() {
        return ends(Difference::second);
    }

    private String ends(Function<Difference, String> value) {
        List<Difference> differences = found.differences();
        String some = differences.stream()
                .limit(FEW)
                .map(each -> each.object() + ": " + each.what() + ": " + brief(value.apply(each)))
                .collect(Collectors.joining("; "));
        return differences.size() > FEW ? some + "; and %d more".formatted(differences.size() - FEW) : some;
    }

    private static String brief(String value) {
        String line = value.isEmpty() ? "none" : value.strip().replaceAll("\\s+", " ");
        return line.length() > LONG ? line.substring(0, LONG) + "…" : line;
    }
}
