package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Standing;
import dev.limbeck.plan.Planner;
import java.util.ArrayList;
import java.util.List;

/** Where a database is. */
public final class Current {

    private Current() {}

    /** Returns the last applied revisions that have a file, in load order; none where nothing is applied. */
    public static List<RevisionId> of(Project project, Standing standing) {
        List<RevisionId> known = standing.rows().stream()
                .filter(row -> project.graph().find(row).isPresent())
                .toList();
        return new Planner(project.graph()).current(known);
    }

    /** Returns the rows of the version table that no file declares, in their order; empty where all is known. */
    public static List<RevisionId> undeclared(Project project, List<RevisionId> rows) {
        return rows.stream().filter(row -> project.graph().find(row).isEmpty()).toList();
    }

    /**
     * Demands that every row of the version table has a file.
     *
     * @throws dev.limbeck.plan.UnknownRow if one has none
     */
    public static void checkKnown(Project project, Standing standing) {
        declared(project.graph(), standing);
    }

    /**
     * Returns the rows of the version table, sorted.
     *
     * @throws dev.limbeck.plan.UnknownRow if one is not in the graph
     */
    static List<RevisionId> declared(RevisionGraph graph, Standing standing) {
        new Planner(graph, standing).current(standing.rows());
        return standing.rows();
    }

    /**
     * Demands that every head is applied, and all that is below it, and nothing half-way.
     *
     * @throws RevisionUnfinished if a revision was begun and not finished
     * @throws UnfinishedOtherwise if its file is gone
     * @throws RevisionsSkipped if a revision was skipped
     * @throws NotAtHeads if a head is not applied
     */
    public static void checkHeads(Project project, Standing standing) {
        RevisionGraph graph = project.graph();
        Unfinished.check(graph, standing);
        List<RevisionId> skipped = standing.skipped();
        if (!skipped.isEmpty()) {
            throw new RevisionsSkipped(graph, skipped, "limbeck upgrade --apply-skipped heads");
        }
        List<RevisionId> missing = new ArrayList<>(graph.heads());
        missing.removeAll(graph.requirements().ancestors(standing.rows()));
        if (!missing.isEmpty()) {
            throw new NotAtHeads(missing);
        }
    }
}
