package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.schema.Difference;
import dev.limbeck.schema.Touched;
import dev.limbeck.schema.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What became of two branches in both orders.
 *
 * @param base what both need, its tips, sorted; empty where they have nothing in common
 * @param firstThenSecond why the second branch cannot be run behind the first; empty where it can
 * @param secondThenFirst why the first branch cannot be run behind the second; empty where it can
 * @param fleeting the columns that were not compared, as {@code table public.t: at}, sorted: their values are others each
 *     time a branch is run
 * @param unproven the tables, sorted, of whose rows nothing is proven, though the order seems not to matter: both branches have
 *     to do with them, and a statement found none there that would change them
 * @param differences in what the two orders end differently, sorted; empty also where one cannot be run
 */
public record Commutation(
        List<RevisionId> base,
        Branch first,
        Branch second,
        Optional<FailedOnScratch> firstThenSecond,
        Optional<FailedOnScratch> secondThenFirst,
        List<String> fleeting,
        List<String> unproven,
        List<Difference> differences) {
    private static final int FEW = 3;

    public Commutation {
        base = List.copyOf(base);
        fleeting = List.copyOf(fleeting);
        unproven = List.copyOf(unproven);
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
                List.of(),
                List.of());
    }

    /** Returns the same with tables of whose rows nothing is proven. */
    Commutation unprovenFor(List<String> tables) {
        return new Commutation(base, first, second, firstThenSecond, secondThenFirst, fleeting, tables, differences);
    }

    /** Whether it is proven that the order does not matter. */
    public boolean isProven() {
        return verdict().isSafe() && unproven.isEmpty();
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
            case INDEPENDENT ->
                "independent" + restricted() + ": " + both + " end the same in either order, and touch no object both"
                        + unseen();
            case COMMUTE ->
                "commute" + restricted() + ": " + both + " end the same in either order, though both touch "
                        + String.join(", ", shared()) + unseen();
            case ORDER_MATTERS -> "order matters: " + both + " end differently in the two orders: " + objects();
            case CONFLICT -> "conflict: " + conflict();
        };
    }

    private String restricted() {
        return unproven.isEmpty() ? "" : ", as far as the schema goes";
    }

    private String unseen() {
        if (unproven.isEmpty()) {
            return "";
        }
        String some = unproven.stream()
                .limit(FEW)
                .map(table -> table.substring(table.lastIndexOf(' ', table.indexOf('.')) + 1))
                .collect(Collectors.joining(", "));
        int more = unproven.size() - FEW;
        return "; not proven for the rows of " + some + (more > 0 ? " and " + more + " more" : "")
                + ": both have to do with them, and a scratch database has none of yours (--seed FILE loads some)";
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
