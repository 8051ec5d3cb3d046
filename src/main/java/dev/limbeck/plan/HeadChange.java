package dev.limbeck.plan;

import dev.limbeck.graph.RevisionId;
import java.util.Collection;
import java.util.List;

/**
 * How a step changes the rows of the version table. Each list is sorted by id.
 *
 * @param removed the rows that go
 * @param added the rows that come
 */
public record HeadChange(List<RevisionId> removed, List<RevisionId> added) {
    /** The rows stay as they are. */
    public static final HeadChange NONE = new HeadChange(List.of(), List.of());

    public HeadChange {
        removed = removed.stream().sorted().toList();
        added = added.stream().sorted().toList();
    }

    /** What leads from one set of rows to another, whatever lay between them. */
    public static HeadChange between(Collection<RevisionId> before, Collection<RevisionId> after) {
        return new HeadChange(RevisionId.without(before, after), RevisionId.without(after, before));
    }

    /** Takes away the rows that go, and adds those that come. */
    public void applyTo(Collection<RevisionId> rows) {
        removed.forEach(rows::remove);
        rows.addAll(added);
    }
}
