package dev.limbeck.ddl;

import dev.limbeck.schema.Change;
import dev.limbeck.schema.Comparison;
import dev.limbeck.schema.Element;
import dev.limbeck.schema.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The way from one schema to another, found by going it: each statement is run on a copy of the first, and what it led to is
 * looked at before the next is written. pgCodeKeeper writes most of it; what comes before keeps it from dropping what is to
 * stay, and what comes behind does what it does not know.
 */
public final class Passage {
    private static final int MOST_ROUNDS = 5;
    private static final Pattern NEW_VALUE =
            Pattern.compile("ALTER TYPE (" + SqlName.QUALIFIED + ")\\s+ADD VALUE .*", Pattern.DOTALL);

    private final Ground ground;
    private final Blueprint target;
    private final Comparison comparison;
    private final List<String> done = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private int runs;

    private Passage(Ground ground, Blueprint target, Comparison comparison) {
        this.ground = ground;
        this.target = target;
        this.comparison = comparison;
    }

    /**
     * What was found.
     *
     * @param statements what leads there, in order
     * @param refused what the server refused on the way, where something is left; none where nothing is
     * @param left in what the schema that they lead to still differs
     * @param runs in how many transactions they were run
     */
    public record Found(List<String> statements, List<Refused> refused, List<Change> left, int runs) {
        public Found {
            statements = List.copyOf(statements);
            refused = List.copyOf(refused);
            left = List.copyOf(left);
        }
    }

    /**
     * Leads a database to another schema.
     *
     * @param ground a copy of the first schema; has become as much of the second as could be done
     * @throws CannotRead if pgCodeKeeper does not understand one of them
     */
    public static Found find(Ground ground, Blueprint target, Comparison comparison) {
        return new Passage(ground, target, comparison).find();
    }

    /**
     * Finds the way where all of it is one leg, which is tried and taken back: no copy is needed.
     *
     * @param ground has the first schema, and is left as it is
     * @return empty where it takes more
     * @throws CannotRead if pgCodeKeeper does not understand one of them
     */
    public static Optional<Found> atOnce(Ground ground, Blueprint target, Comparison comparison) {
        return Handover.of(comparison).isEmpty() ? new Passage(ground, target, comparison).atOnce() : Optional.empty();
    }

    private Optional<Found> atOnce() {
        Leg leg = leg();
        if (!leg.first().isEmpty()) {
            return Optional.empty();
        }
        List<Change> left = new ArrayList<>();
        Trial trial = ground.run(ways(leg.statements()), (tried, schema) -> {
            left.addAll(comparison.leftOf(schema.get()));
            return false;
        });
        return left.isEmpty() ? Optional.of(new Found(trial.done(), List.of(), List.of(), 1)) : Optional.empty();
    }

    private Found find() {
        Handover.of(comparison).forEach(this::runWhole);
        goOver();
        complete();
        goBack();
        List<Change> left = comparison.leftOf(ground.schema());
        return new Found(done, left.isEmpty() ? List.of() : refused, left, runs);
    }

    private void goOver() {
        for (int round = 1; ; round++) {
            Leg leg = leg();
            if (leg.first().isEmpty() || round == MOST_ROUNDS) {
                run(leg.statements());
                return;
            }
            run(leg.first());
        }
    }

    /**
     * A part of the way.
     *
     * @param first what has to be done before anything else; none where the rest can be
     * @param statements what leads to the end of it, as far as it is known
     */
    private record Leg(List<String> first, List<String> statements) {}

    private Leg leg() {
        List<String> all =
                Identities.joined(ground.blueprint().statementsTo(target, comparison::counts, comparison::isSame))
                        .stream()
                        .flatMap(statement -> Conversion.apart(statement).stream())
                        .map(statement -> Conversion.led(statement, done))
                        .toList();
        Snapshot reached = comparison.counted(ground.schema());
        Drops drops = new Drops(reached, comparison.after());
        Rescue rescue = new Rescue(reached, comparison.after());
        List<Element> columns = drops.columns(all);
        List<String> first = columns.isEmpty() ? List.of() : rescue.of(columns, drops.types(all));
        List<String> statements = withoutNeedless(
                new Rebuilt(reached, comparison.after()),
                all.stream().filter(each -> !drops.isTaking(each)).toList());
        return !first.isEmpty() || takesNewValues(statements)
                ? new Leg(first, statements)
                : new Leg(enums(statements, rescue), statements);
    }

    /** Only the server knows of which index a change has to be rid first. */
    private List<String> withoutNeedless(Rebuilt rebuilt, List<String> statements) {
        List<String> fewer = rebuilt.leftAlone(statements);
        boolean isEnough = fewer.size() < statements.size()
                && ground.run(ways(fewer), trial -> false).refused().isEmpty();
        return isEnough ? fewer : statements;
    }

    /** What stood in the way of a statement may have gone only behind it. */
    private void goBack() {
        for (int round = 1; round < MOST_ROUNDS; round++) {
            List<Change> left = comparison.leftOf(ground.schema());
            if (left.isEmpty() || !isGettingOn(left.size())) {
                return;
            }
        }
    }

    private boolean isGettingOn(int left) {
        boolean[] isLess = {false};
        Leg leg = leg();
        Trial trial = ground.run(ways(leg.statements()), (tried, schema) -> {
            isLess[0] = comparison.leftOf(schema.get()).size() < left;
            return isLess[0];
        });
        if (isLess[0]) {
            runs++;
            done.addAll(trial.done());
            refused.clear();
            refused.addAll(trial.refused());
        }
        return isLess[0];
    }

    /** A value of an enum cannot be used before it is committed: where it is, the type is made anew. */
    private boolean takesNewValues(List<String> statements) {
        boolean hasNewValue =
                statements.stream().anyMatch(each -> NEW_VALUE.matcher(each).matches());
        return !hasNewValue
                || ground.run(ways(statements), trial -> false).refused().stream()
                        .noneMatch(Refused::isOfNewValue);
    }

    private static List<String> enums(List<String> statements, Rescue rescue) {
        return statements.stream()
                .map(NEW_VALUE::matcher)
                .filter(Matcher::matches)
                .map(added -> added.group(1))
                .distinct()
                .map(name -> rescue.renamed(new Element("type " + name, "type", SqlName.plain(SqlName.last(name)))))
                .toList();
    }

    private void complete() {
        for (int round = 1; round < MOST_ROUNDS; round++) {
            Snapshot reached = comparison.counted(ground.schema());
            List<Change> left = comparison.leftOf(reached);
            List<String> statements = new Completion(reached, comparison.after()).of(left);
            if (statements.isEmpty() || run(statements).done().isEmpty()) {
                return;
            }
        }
    }

    private Trial run(List<String> statements) {
        if (statements.isEmpty()) {
            return new Trial(List.of(), List.of());
        }
        runs++;
        Trial trial = ground.run(ways(statements), any -> true);
        done.addAll(trial.done());
        refused.addAll(trial.refused());
        return trial;
    }

    /** Runs all of them or none. */
    private void runWhole(List<String> statements) {
        Trial trial = ground.run(ways(statements), tried -> tried.refused().isEmpty());
        if (trial.refused().isEmpty()) {
            runs++;
            done.addAll(trial.done());
        }
    }

    private static List<List<String>> ways(List<String> statements) {
        return statements.stream()
                .map(statement -> Conversion.plain(statement)
                        .map(plain -> List.of(plain, statement))
                        .orElse(List.of(statement)))
                .toList();
    }
}
