package dev.limbeck.plan;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Ledger;
import dev.limbeck.ledger.Standing;
import dev.limbeck.target.Destination;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the plans of one graph. After every step of a plan the rows are the tips of what is applied: none of them an
 * ancestor of another, and together with their ancestors, dependencies included, exactly what was applied.
 *
 * <p>Every plan throws {@link UnknownRow} if a row it starts from is not in the graph, and, but for a stamp, {@link Overlap}
 * if one is an ancestor of another.
 */
public final class Planner {
    private final RevisionGraph graph;
    private final Ledger ledger;
    private final Set<RevisionId> beside;

    /** Plans for a graph, and a database of which nothing but its rows is known. */
    public Planner(RevisionGraph graph) {
        this(graph, Ledger.EMPTY, List.of());
    }

    /**
     * Plans for a graph, and a database of which more is known: its ledger explains a row that is not in the graph, and
     * what is applied beside the rows is undone without a change of them.
     */
    public Planner(RevisionGraph graph, Standing standing) {
        this(graph, standing.ledger(), standing.beside());
    }

    private Planner(RevisionGraph graph, Ledger ledger, List<RevisionId> beside) {
        this.graph = graph;
        this.ledger = ledger;
        this.beside = beside.stream().filter(id -> graph.find(id).isPresent()).collect(Collectors.toSet());
    }

    /**
     * Plans to apply what the targets need and is not applied: their ancestors, dependencies included, and no others.
     *
     * @throws Overlap if one target is an ancestor of another
     */
    public Plan upgrade(Collection<RevisionId> rows, Collection<RevisionId> targets) {
        checkRows(rows);
        checkApart(targets, "target");
        if (rows.containsAll(targets)) {
            return new Plan(List.copyOf(rows), List.of());
        }
        Set<RevisionId> needed = new LinkedHashSet<>(graph.requirements().ancestors(targets));
        needed.removeAll(graph.requirements().ancestors(rows));
        Rows changing = new Rows(graph, rows);
        return new Plan(
                List.copyOf(rows),
                graph.parentsFirst(needed).stream()
                        .map(id -> (Step) new RevisionStep(Direction.UPGRADE, graph.get(id), changing.upgrade(id)))
                        .toList());
    }

    /**
     * Plans to run revisions that the rows cover, and that were never applied; the rows stay as they are.
     *
     * @param skipped those revisions, parents first
     */
    public Plan catchUp(Collection<RevisionId> rows, List<RevisionId> skipped) {
        return new Plan(
                List.copyOf(rows),
                skipped.stream()
                        .map(id -> (Step) new RevisionStep(Direction.UPGRADE, graph.get(id), HeadChange.NONE))
                        .toList());
    }

    /**
     * Plans to undo revisions, then to run others that they have come to follow, and then those again. The rows are the
     * tips of what is applied after every step, though what lies below them is not all applied before the end.
     *
     * @param applied all that is applied and has a file
     * @param undone those of them that are undone, as they were when they were applied; none of them has what stays
     *     applied above it
     * @param missing what they follow and is not applied
     */
    public Plan replay(Collection<RevisionId> applied, List<Revision> undone, Collection<RevisionId> missing) {
        return new Replaying(graph, applied).plan(undone, missing);
    }

    /**
     * Plans to undo what follows the destination, and all that needs it; the destination itself stays.
     *
     * @throws NotBelow if nothing follows it and the database is not there
     */
    public Plan downgrade(Collection<RevisionId> rows, Destination destination) {
        return downgrade(new Plan(List.copyOf(rows), List.of()), destination);
    }

    /** As {@link #downgrade(Collection, Destination)}, behind the steps of a plan that undo some of it already. */
    public Plan downgrade(Plan begun, Destination destination) {
        checkRows(begun.from());
        Set<RevisionId> dropped = new Dropped(graph, begun.from(), beside).by(destination);
        dropped.removeIf(begun::touches);
        return begun.then(undo(begun.after(), dropped));
    }

    /** Plans to undo one of the rows, or of what is applied beside them. */
    public Plan undo(Collection<RevisionId> rows, RevisionId row) {
        checkRows(rows);
        return undo(rows, Set.of(row));
    }

    private Plan undo(Collection<RevisionId> rows, Set<RevisionId> dropped) {
        Rows changing = new Rows(graph, rows);
        return new Plan(
                List.copyOf(rows),
                graph.newestFirst(dropped).stream()
                        .map(id -> (Step) new RevisionStep(
                                Direction.DOWNGRADE,
                                graph.get(id),
                                beside.contains(id) ? HeadChange.NONE : changing.downgrade(id)))
                        .toList());
    }

    /**
     * Plans to write that the database is at the destinations; rows of other lineages stay as they are. Rows that
     * overlap are no obstacle: this is how they are mended.
     */
    public Plan stamp(Collection<RevisionId> rows, List<Destination> destinations) {
        checkKnown(rows);
        return new Stamping(graph, rows).plan(destinations);
    }

    /**
     * Returns what a database with these rows is at: the last applied revisions by parentage, in load order. That is
     * more than its rows where one of them depends on a head of another branch.
     */
    public List<RevisionId> current(Collection<RevisionId> rows) {
        checkKnown(rows);
        Set<RevisionId> applied = graph.requirements().ancestors(rows);
        Set<RevisionId> tips = Set.copyOf(graph.parentage().tips(applied));
        return graph.revisions().stream()
                .map(Revision::id)
                .filter(tips::contains)
                .toList();
    }

    private void checkRows(Collection<RevisionId> rows) {
        checkKnown(rows);
        checkApart(rows, "row of the version table");
    }

    private void checkKnown(Collection<RevisionId> rows) {
        for (RevisionId row : rows) {
            if (graph.find(row).isEmpty()) {
                throw new UnknownRow(row, graph, ledger);
            }
        }
    }

    private void checkApart(Collection<RevisionId> ids, String role) {
        if (ids.size() < 2) {
            return;
        }
        Set<RevisionId> below = graph.requirements()
                .ancestors(ids.stream()
                        .flatMap(id -> graph.requirements().before(id).stream())
                        .toList());
        for (RevisionId id : ids) {
            if (below.contains(id)) {
                throw Overlap.of(graph, id, ids, role);
            }
        }
    }
}
