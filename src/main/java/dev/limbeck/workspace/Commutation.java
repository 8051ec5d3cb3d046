package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.schema.Difference;
import dev.limbeck.schema.Touched;
import dev.limbeck.schema.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What became of two branches in both orders.
 *
 * @param base what both need, its tips, sorted; empty where they have nothing in common
 * @param firstThenSecond why the second branch cannot be run behind the first; empty where it can
 * @param secondThenFirst why the first branch cannot be run behind the second; empty where it can
 * @param fleeting the columns that were not compared, as {@code table public.t: at}, sorted: their values are others each
 *     time a branch is run
 * @param differences in what the two orders end differently, sorted; empty also where one cannot be run
 */
public record Commutation(
        List<RevisionId> base,
        Branch first,
        Branch second,
        Optional<FailedOnScratch> firstThenSecond,
        Optional<FailedOnScratch> secondThenFirst,
        List<String> fleeting,
        List<Difference> differences) {
    public Commutation {
        base = List.copyOf(base);
        fleeting = List.copyOf(fleeting);
        differences = List.copyOf(differences);
    }

    /** Of two branches that do nothing. */
    static Commutation ofNothing(Fork fork) {
        return new Commutation(
                fork.base(),
                new Branch(fork.first(), fork.ofFirst(), Touched.NOTHING),
                new Branch(fork.second(), fork.ofSecond(), Touched.NOTHING),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** Returns the verdict. */
    public Verdict verdict() {
        if (firstThenSecond.isPresent() || secondThenFirst.isPresent()) {
            return Verdict.CONFLICT;
        }
        if (!differences.isEmpty()) {
            return Verdict.ORDER_MATTERS;
        }
        return shared().isEmpty() ? Verdict.INDEPENDENT : Verdict.COMMUTE;
    }

    /** Returns the objects that both branches touch, sorted. */
    public List<String> shared() {
        return first.touched().objects().stream()
                .filter(second.touched().objects()::contains)
                .toList();
    }

    /** Returns the verdict in a sentence. */
    public String sentence() {
        String both = first.tip() + " and " + second.tip();
        return switch (verdict()) {
            case INDEPENDENT -> "independent: " + both + " end the same in either order, and touch no object both";
            case COMMUTE ->
                "commute: " + both + " end the same in either order, though both touch " + String.join(", ", shared());
            case ORDER_MATTERS -> "order matters: " + both + " end differently in the two orders: " + objects();
            case CONFLICT -> "conflict: " + conflict();
        };
    }

    private String objects() {
        if (differences.stream().allMatch(Difference::isOrderOfColumns)) {
            return "the order of columns of " + named() + " alone";
        }
        return named();
    }

    private String named() {
        return String.join(
                ", ", differences.stream().map(Difference::object).distinct().toList());
    }

    private String conflict() {
        if (firstThenSecond.isPresent() && secondThenFirst.isPresent()) {
            return first.tip() + " and " + second.tip() + " cannot be run one behind the other in either order";
        }
        return firstThenSecond.isPresent()
                ? second.tip() + " cannot be run behind " + first.tip() + "; the other way round it can"
                : first.tip() + " cannot be run behind " + second.tip() + "; the other way round it can";
    }
}
