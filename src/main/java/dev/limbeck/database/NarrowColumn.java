package dev.limbeck.database;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** The version table, made by another tool, has no room for an id of the plan. */
public final class NarrowColumn extends Problem {
    NarrowColumn(RevisionId id, int width, String table) {
        super(
                Exit.FAILED,
                "Revision id %s has %d characters; the version table holds %d"
                        .formatted(id, id.value().length(), width),
                List.of(),
                "Nothing was run. Widen the column: ALTER TABLE " + table + " ALTER version_num TYPE varchar;");
    }
}
