package dev.limbeck.workspace;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Entry;
import dev.limbeck.ledger.Event;
import dev.limbeck.ledger.EventKind;
import dev.limbeck.ledger.Kept;
import dev.limbeck.ledger.Moved;
import dev.limbeck.ledger.Standing;
import dev.limbeck.plan.HeadChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the entries of what changed a database without a run. */
final class Entries {
    private final RevisionGraph files;
    private final Standing standing;

    Entries(RevisionGraph files, Standing standing) {
        this.files = files;
        this.standing = standing;
    }

    /** Returns a revision with the ids of what it depends on in place of labels, which come and go. */
    static Revision bare(RevisionGraph graph, Revision revision) {
        return new Revision(
                revision.id(),
                revision.parents(),
                graph.dependenciesOf(revision.id()).stream()
                        .map(RevisionId::value)
                        .toList(),
                List.of(),
                revision.message(),
                revision.createDate(),
                revision.origin());
    }

    /** Tells of what something else did since the last event; empty where nothing did. */
    List<Entry> adopted() {
        List<Entry> entries = squashed();
        entries.addAll(moved(EventKind.ADOPTED, standing.moved()));
        Stream.concat(standing.surplus().stream(), standing.lacking().stream())
                .filter(id -> standing.graph().find(id).isPresent()
                        && !standing.standIns().contains(id)
                        && !standing.moved().applied().contains(id))
                .map(id -> entry(
                        EventKind.ADOPTED, id, true, new Kept(standing.ledger().checksum(id), null)))
                .forEach(entries::add);
        return moving(entries, standing.ledger().rows(), standing.rows());
    }

    /** Tells which revisions stand for others from now on; none where that is known. */
    private List<Entry> squashed() {
        List<Revision> standIns = standing.standIns().stream().map(files::get).toList();
        Map<RevisionId, Kept> kept = Texts.of(standIns);
        List<Entry> entries = new ArrayList<>();
        standing.replaced().forEach(id -> entries.add(replaced(id)));
        standing.standIns()
                .forEach(id -> entries.add(entry(EventKind.SQUASH, id, true, kept.getOrDefault(id, Kept.NOTHING))));
        return entries;
    }

    private Entry replaced(RevisionId id) {
        Revision revision = standing.ledger().lastOf(id).orElseThrow().entry().revision();
        return new Entry(EventKind.SQUASH, revision, false, List.of(), List.of(), Kept.NOTHING, "");
    }

    /**
     * Tells of a stamp that no row is kept for: first what was true before it.
     *
     * @param after the rows it leaves
     */
    List<Entry> purged(Moved moved, List<RevisionId> after) {
        List<Entry> entries = squashed();
        entries.addAll(moved(EventKind.STAMP, moved));
        return moving(entries, standing.ledger().rows(), after);
    }

    /**
     * Tells of a stamp, behind what is told of everything else.
     *
     * @param after the rows it leaves
     */
    List<Entry> stamped(Moved moved, List<RevisionId> after) {
        List<RevisionId> before = standing.isSettled() ? standing.ledger().rows() : standing.rows();
        return moving(moved(EventKind.STAMP, moved), before, after);
    }

    /** Tells what a person says of a revision that is applied, with what its file says now. */
    Entry said(EventKind kind, RevisionId id, String reason) {
        Revision revision = files.get(id);
        Kept kept = Texts.of(List.of(revision)).getOrDefault(id, Kept.NOTHING);
        return new Entry(kind, bare(files, revision), true, List.of(), List.of(), kept, reason);
    }

    /** Tells that a person says of a revision without a file that it is not applied any more. */
    Entry undone(RevisionId id, String reason, HeadChange change) {
        Revision revision = bare(standing.graph(), standing.graph().get(id));
        return new Entry(EventKind.ASSUMED, revision, false, change.removed(), change.added(), Kept.NOTHING, reason);
    }

    /** Tells what a person says of a revision that was begun and not finished, which may have lost its file since. */
    Entry ended(Event event, boolean isApplied, String reason, HeadChange change) {
        Optional<Revision> file = files.find(event.id());
        Kept kept = file.filter(revision -> isApplied)
                .map(revision -> Texts.of(List.of(revision)).getOrDefault(revision.id(), Kept.NOTHING))
                .orElse(Kept.NOTHING);
        Revision revision =
                file.map(found -> bare(files, found)).orElse(event.entry().revision());
        return new Entry(EventKind.ASSUMED, revision, isApplied, change.removed(), change.added(), kept, reason);
    }

    private List<Entry> moved(EventKind kind, Moved moved) {
        Map<RevisionId, Kept> kept = Texts.of(
                moved.applied().stream().flatMap(id -> files.find(id).stream()).toList());
        List<Entry> entries = new ArrayList<>();
        moved.undone().forEach(id -> entries.add(entry(kind, id, false, Kept.NOTHING)));
        moved.applied().forEach(id -> entries.add(entry(kind, id, true, kept.getOrDefault(id, Kept.NOTHING))));
        return entries;
    }

    /** The change of rows goes with the last entry. */
    private static List<Entry> moving(List<Entry> entries, List<RevisionId> before, List<RevisionId> after) {
        if (!entries.isEmpty()) {
            Entry last = entries.remove(entries.size() - 1);
            entries.add(last.moving(RevisionId.without(before, after), RevisionId.without(after, before)));
        }
        return entries;
    }

    private Entry entry(EventKind kind, RevisionId id, boolean isApplied, Kept kept) {
        RevisionGraph graph = standing.graph();
        return new Entry(kind, bare(graph, graph.get(id)), isApplied, List.of(), List.of(), kept, "");
    }
}
