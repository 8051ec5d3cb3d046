package dev.limbeck.ledger;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import java.util.List;

/**
 * What is written into the ledger of one revision.
 *
 * @param revision as its file declares it now; of its dependencies the ids, not the labels
 * @param isApplied what holds of the revision when it is done
 * @param removed the rows of the version table that go with it
 * @param added the rows that come with it
 * @param reason what a person gave for it; empty where nobody was asked
 */
public record Entry(
        EventKind kind,
        Revision revision,
        boolean isApplied,
        List<RevisionId> removed,
        List<RevisionId> added,
        Kept kept,
        String reason) {
    public Entry {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /** Returns the same entry with what is kept of the file. */
    public Entry keeping(Kept file) {
        return new Entry(kind, revision, isApplied, removed, added, file, reason);
    }

    /** Returns the same entry with the change of rows that belongs to it. */
    public Entry moving(List<RevisionId> gone, List<RevisionId> come) {
        return new Entry(kind, revision, isApplied, gone, come, kept, reason);
    }
}
