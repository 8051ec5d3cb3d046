package dev.limbeck.database;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Plan;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The version table, made by another tool, has no room for an id of the plan. */
public final class NarrowColumn extends Problem {
    /**
     * Demands that the ids of a plan fit into a table.
     *
     * @throws NarrowColumn if one does not
     */
    static void check(Plan plan, VersionTable table) throws SQLException {
        Optional<Integer> width = table.width();
        if (width.isEmpty()) {
            return;
        }
        plan.steps().stream()
                .map(step -> step.heads().added())
                .flatMap(List::stream)
                .filter(id -> id.value().length() > width.get())
                .findFirst()
                .ifPresent(id -> {
                    throw new NarrowColumn(id, width.get(), table.qualified());
                });
    }

    private NarrowColumn(RevisionId id, int width, String table) {
        super(
                Exit.FAILED,
                "Revision id %s has %d characters; the version table holds %d"
                        .formatted(id, id.value().length(), width),
                List.of(),
                "Nothing was run. Widen the column: ALTER TABLE " + table + " ALTER version_num TYPE varchar;");
    }
}
