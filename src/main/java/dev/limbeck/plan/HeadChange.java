package dev.limbeck.plan;

import dev.limbeck.graph.RevisionId;
import java.util.List;

/**
 * How a step changes the rows of the version table. Each list is sorted by id.
 *
 * @param removed the rows that go
 * @param added the rows that come
 * @param after all rows when it is done
 */
public record HeadChange(List<RevisionId> removed, List<RevisionId> added, List<RevisionId> after) {
    public HeadChange {
        removed = removed.stream().sorted().toList();
        added = added.stream().sorted().toList();
        after = after.stream().sorted().toList();
    }
}
