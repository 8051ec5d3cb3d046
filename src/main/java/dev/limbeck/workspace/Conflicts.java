package dev.limbeck.workspace;

import dev.limbeck.database.Job;
import dev.limbeck.database.NotLoaded;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.Planner;
import dev.limbeck.schema.Contents;
import dev.limbeck.schema.Difference;
import dev.limbeck.schema.Differences;
import dev.limbeck.schema.Fleeting;
import dev.limbeck.schema.RowUse;
import dev.limbeck.schema.Rows;
import dev.limbeck.schema.State;
import dev.limbeck.schema.Touched;
import dev.limbeck.sql.RowForm;
import dev.limbeck.sql.Statement;
import dev.limbeck.target.Targets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tells whether the order of two branches matters, by running both orders on scratch databases: what both need first, then
 * one behind the other, and the other way round.
 */
public final class Conflicts {
    /** As many rows of a table are told apart by what they hold. */
    private static final int MOST_ROWS = 200;

    private final RevisionGraph graph;
    private final ScratchDatabases scratch;
    private final Planner planner;
    private final List<Statement> seed;

    /**
     * Asks about the branches of a project.
     *
     * @param seeds files of SQL that bring rows, loaded in their order behind what both branches need
     * @throws dev.limbeck.script.CannotRead if one cannot be read
     */
    public Conflicts(Project project, ScratchDatabases scratch, List<Path> seeds) {
        this(project.graph(), scratch, seeds);
    }

    /** Asks about the branches of a graph whose revisions are those of the project that the scratch databases are of. */
    Conflicts(RevisionGraph graph, ScratchDatabases scratch, List<Path> seeds) {
        this.graph = graph;
        this.scratch = scratch;
        this.planner = new Planner(graph);
        this.seed =
                seeds.stream().flatMap(file -> Seeds.statements(file).stream()).toList();
    }

    /** Returns the ends of the branches that words name, or without words the heads. */
    public static List<RevisionId> ends(RevisionGraph graph, Targets targets, List<String> words) {
        return words.isEmpty()
                ? graph.heads()
                : words.stream()
                        .flatMap(word -> targets.revisions(word).stream())
                        .toList();
    }

    /**
     * Compares two branches without a server, where neither has anything to run; empty otherwise.
     *
     * @throws SameBranch if one needs the other, or they are the same
     * @throws dev.limbeck.script.NotRunnable if a revision of theirs, or below them, is not one that Limbeck runs
     */
    public static Optional<Commutation> withoutRunning(Project project, BranchPair pair) {
        Fork fork = Fork.of(project.graph(), pair.first(), pair.second());
        Planner planner = new Planner(project.graph());
        Jobs jobs = Jobs.unseen(project.graph(), RunTerms.PLAIN);
        jobs.of(planner.upgrade(List.of(), fork.base()));
        boolean isNothingRun = jobs.of(planner.upgrade(fork.base(), List.of(pair.first(), pair.second()))).stream()
                .allMatch(Job::isBare);
        return isNothingRun ? Optional.of(Commutation.ofNothing(fork)) : Optional.empty();
    }

    /**
     * Compares the branches that end with two revisions. Of values that are others each time a revision runs, such as the
     * time, nothing is demanded.
     *
     * @throws SameBranch if one needs the other, or they are the same
     * @throws dev.limbeck.script.NotRunnable if a revision on the way is not one that Limbeck runs
     * @throws FailedOnScratch if a branch fails by itself
     * @throws dev.limbeck.database.NotLoaded if the seed does not fit behind what both need
     */
    public Commutation between(RevisionId first, RevisionId second) {
        Fork fork = Fork.of(graph, first, second);
        Commutation found = between(fork);
        return found.verdict().isSafe() ? found.unprovenFor(unproven(fork)) : found;
    }

    /** Without a statement that works on rows in either branch, rows have no part in it. */
    private List<String> unproven(Fork fork) {
        Plan ofFirst = planner.upgrade(fork.base(), List.of(fork.first()));
        Plan ofSecond = planner.upgrade(fork.base(), List.of(fork.second()));
        boolean isOfRows = Stream.of(ofFirst, ofSecond)
                .flatMap(plan -> scratch.jobs(plan).stream())
                .flatMap(job -> job.statements().stream())
                .anyMatch(statement -> RowForm.of(statement).mayChangeRows());
        return isOfRows ? RowUse.unproven(rows(fork.base(), ofFirst), rows(fork.base(), ofSecond)) : List.of();
    }

    private RowUse rows(List<RevisionId> base, Plan branch) {
        try (ScratchDatabase at = at(base)) {
            return at.rows(branch);
        }
    }

    private Commutation between(Fork fork) {
        RevisionId first = fork.first();
        RevisionId second = fork.second();
        List<RevisionId> base = fork.base();
        Way oneFirst = way(base, first, second);
        Way otherFirst = way(base, second, first);
        Map<String, SortedSet<String>> fleeting = fleeting(base, List.of(first, second), oneFirst, otherFirst);
        return new Commutation(
                base,
                new Branch(first, fork.ofFirst(), oneFirst.touched()),
                new Branch(second, fork.ofSecond(), otherFirst.touched()),
                oneFirst.failure(),
                otherFirst.failure(),
                fleeting.entrySet().stream()
                        .map(table -> table.getKey() + ": " + String.join(", ", table.getValue()))
                        .toList(),
                List.of(),
                differences(base, List.of(first, second), oneFirst, otherFirst, fleeting));
    }

    /**
     * What two branches lead to in one order.
     *
     * @param before either was run
     * @param between the two
     * @param after both; empty where the second cannot be run behind the first
     * @param rows of the small tables among those that were filled, by their objects
     * @param failure why it cannot; empty where it can
     */
    private record Way(
            State before,
            State between,
            Optional<State> after,
            SortedMap<String, Rows> rows,
            Optional<FailedOnScratch> failure) {
        /** What the branch that comes first does. */
        Touched touched() {
            return Touched.between(before, between);
        }
    }

    private Way way(List<RevisionId> base, RevisionId first, RevisionId second) {
        try (ScratchDatabase at = at(base)) {
            State before = at.state();
            Plan plan = planner.upgrade(base, List.of(first));
            at.run(plan);
            State between = at.state();
            try {
                at.run(planner.upgrade(plan.after(), List.of(second)));
                State after = at.state();
                Set<String> filled =
                        new TreeSet<>(Touched.between(before, between).filled());
                filled.addAll(Touched.between(between, after).filled());
                SortedMap<String, Rows> rows = at.database().catalog().rows(filled, MOST_ROWS);
                return new Way(before, between, Optional.of(after), rows, Optional.empty());
            } catch (FailedOnScratch failed) {
                return new Way(before, between, Optional.empty(), new TreeMap<>(), Optional.of(failed));
            }
        }
    }

    /** Only where the two orders hold other rows it is worth to run one of them again. */
    private Map<String, SortedSet<String>> fleeting(
            List<RevisionId> base, List<RevisionId> order, Way oneFirst, Way otherFirst) {
        boolean isWorthIt = oneFirst.after().isPresent()
                && otherFirst.after().isPresent()
                && !oneFirst.after()
                        .get()
                        .contents()
                        .equals(otherFirst.after().get().contents());
        return isWorthIt ? Fleeting.columns(oneFirst.after().get().contents(), again(base, order, Map.of())) : Map.of();
    }

    private List<Difference> differences(
            List<RevisionId> base,
            List<RevisionId> order,
            Way oneFirst,
            Way otherFirst,
            Map<String, SortedSet<String>> fleeting) {
        if (oneFirst.after().isEmpty() || otherFirst.after().isEmpty()) {
            return List.of();
        }
        State first = oneFirst.after().get();
        State second = otherFirst.after().get();
        List<Difference> differences = fleeting.isEmpty()
                ? Differences.between(first, second)
                : Differences.between(
                        new State(first.schema(), again(base, order, fleeting)),
                        new State(second.schema(), again(base, List.of(order.get(1), order.get(0)), fleeting)));
        return differences.stream()
                .map(each -> named(each, oneFirst, otherFirst, fleeting))
                .toList();
    }

    /** Of tables that are not large, with the rows in which the two orders differ. */
    private static Difference named(
            Difference difference, Way oneFirst, Way otherFirst, Map<String, SortedSet<String>> fleeting) {
        Rows first = oneFirst.rows().get(difference.object());
        Rows second = otherFirst.rows().get(difference.object());
        return difference.concernsRows() && first != null && second != null
                ? Rows.named(difference, first, second, fleeting.getOrDefault(difference.object(), new TreeSet<>()))
                : difference;
    }

    private SortedMap<String, Contents> again(
            List<RevisionId> base, List<RevisionId> order, Map<String, SortedSet<String>> without) {
        try (ScratchDatabase at = at(base)) {
            List<RevisionId> rows = base;
            for (RevisionId tip : order) {
                Plan plan = planner.upgrade(rows, List.of(tip));
                at.run(plan);
                rows = plan.after();
            }
            return at.database().catalog().contents(without);
        }
    }

    /** Where both branches begin. */
    private ScratchDatabase at(List<RevisionId> base) {
        ScratchDatabase at = scratch.at(planner.upgrade(List.of(), base));
        try {
            at.database().scratchRows().load(seed);
            return at;
        } catch (NotLoaded refused) {
            at.close();
            throw refused.behind(base.isEmpty() ? "<base>" : RevisionId.join(base) + ", which both branches need");
        }
    }
}
