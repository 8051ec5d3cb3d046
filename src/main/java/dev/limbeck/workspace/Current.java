package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Planner;
import java.util.ArrayList;
import java.util.List;

/** Where a database is. */
public final class Current {

    private Current() {}

    /**
     * Returns the last applied revisions, in load order; none where nothing is applied.
     *
     * @throws dev.limbeck.plan.UnknownRow if a row of the version table is in no file
     */
    public static List<RevisionId> of(Project project, List<RevisionId> rows) {
        return new Planner(project.graph()).current(rows);
    }

    /** Returns the rows of the version table that no file declares, in their order; empty where all is known. */
    public static List<RevisionId> undeclared(Project project, List<RevisionId> rows) {
        return rows.stream().filter(row -> project.graph().find(row).isEmpty()).toList();
    }

    /**
     * Demands that every head is applied.
     *
     * @throws NotAtHeads if one is not
     */
    public static void checkHeads(Project project, List<RevisionId> rows) {
        RevisionGraph graph = project.graph();
        List<RevisionId> missing = new ArrayList<>(graph.heads());
        missing.removeAll(graph.requirements().ancestors(rows));
        if (!missing.isEmpty()) {
            throw new NotAtHeads(missing);
        }
    }
}
