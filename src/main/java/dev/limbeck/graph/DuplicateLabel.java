package dev.limbeck.graph;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A branch label is declared twice, or is the id of a revision. */
public final class DuplicateLabel extends Problem {
    DuplicateLabel(String label, Revision holder, Revision declaring) {
        super(
                Exit.GRAPH,
                holder.id().value().equals(label)
                        ? "Branch label '%s' of revision %s is the id of a revision".formatted(label, declaring.id())
                        : "Branch label '%s' of revision %s is already used by revision %s"
                                .formatted(label, declaring.id(), holder.id()),
                List.of(declaring.origin().labels(), holder.origin().labels()),
                "Give one of the two another label.");
    }
}
