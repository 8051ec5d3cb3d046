package dev.limbeck.ledger;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a database stands to the graph of the files: its version table, its ledger, and where the two and the files
 * disagree.
 */
public final class Standing {
    private final RevisionGraph files;
    private final RevisionGraph former;
    private final RevisionGraph whole;
    private final Replaced replaced;
    private final List<RevisionId> found;
    private final List<RevisionId> meant;
    private final List<RevisionId> rows;
    private final Ledger ledger;
    private final Moved moved;
    private final Set<RevisionId> applied;
    private final Set<RevisionId> covered;

    private Standing(
            Replaced replaced,
            RevisionGraph former,
            RevisionGraph whole,
            List<RevisionId> found,
            Ledger ledger,
            Moved moved) {
        this.files = replaced.files();
        this.former = former;
        this.whole = whole;
        this.replaced = replaced;
        this.found = List.copyOf(found);
        this.meant = replaced.meant(found);
        this.ledger = ledger;
        this.moved = moved;
        this.applied = replaced.applied(ledger);
        applied.addAll(moved.applied());
        moved.undone().forEach(applied::remove);
        Set<RevisionId> below = whole.requirements().ancestors(known(meant));
        this.rows = settled(below);
        this.covered = rows.equals(meant) ? below : whole.requirements().ancestors(known(rows));
    }

    private List<RevisionId> settled(Set<RevisionId> below) {
        Set<RevisionId> there = new LinkedHashSet<>(below);
        applied.stream().filter(id -> files.find(id).isPresent()).forEach(there::add);
        Set<RevisionId> rows = new TreeSet<>(whole.requirements().tips(there));
        meant.stream().filter(row -> whole.find(row).isEmpty()).forEach(rows::add);
        return List.copyOf(rows);
    }

    /**
     * Compares.
     *
     * @param files the graph of the files
     * @param rows of the version table; one that no file and no event names is left out of all that follows
     */
    public static Standing of(RevisionGraph files, List<RevisionId> rows, Ledger ledger) {
        Replaced replaced = Replaced.of(files, rows, ledger);
        RevisionGraph whole = withUnknown(replaced, ledger);
        Moved moved = Moved.between(
                whole,
                replaced.applied(ledger),
                known(whole, replaced.meant(ledger.rows())),
                known(whole, replaced.meant(rows)));
        return new Standing(replaced, replaced.files(), whole, rows, ledger, moved);
    }

    /**
     * Returns how the same database stands to the files when they have changed. What counts as applied by the files as
     * they are counts then too, and nothing else does.
     */
    public Standing under(RevisionGraph changed) {
        Replaced after = new Replaced(changed.hiding(files.hidden()), replaced.standIns(), replaced.applied());
        return new Standing(after, former, withUnknown(after, ledger), found, ledger, moved);
    }

    /** As of a database that nobody ever looked at: all that the rows cover counts as applied. */
    public static Standing assumed(RevisionGraph files, List<RevisionId> rows) {
        return of(files, rows, Ledger.EMPTY);
    }

    /** The files' revisions, and behind them those that the ledger alone remembers as applied. */
    private static RevisionGraph withUnknown(Replaced replaced, Ledger ledger) {
        RevisionGraph files = replaced.files();
        Set<RevisionId> applied = replaced.applied(ledger);
        List<Revision> unknown = applied.stream()
                .filter(id -> files.find(id).isEmpty())
                .flatMap(id -> ledger.lastOf(id).stream())
                .map(event -> event.entry().revision())
                .toList();
        if (unknown.isEmpty()) {
            return files;
        }
        Set<RevisionId> there = new LinkedHashSet<>(applied);
        there.addAll(files.replaced());
        files.revisions().forEach(revision -> there.add(revision.id()));
        List<Revision> all = new ArrayList<>(files.revisions());
        unknown.forEach(revision -> all.add(above(revision, there)));
        return RevisionGraph.of(all);
    }

    /** What the ledger has lost sight of cannot be followed. */
    private static Revision above(Revision revision, Set<RevisionId> there) {
        return new Revision(
                revision.id(),
                revision.parents().stream().filter(there::contains).toList(),
                revision.dependsOn().stream()
                        .filter(id -> there.contains(new RevisionId(id)))
                        .toList(),
                List.of(),
                revision.message(),
                revision.createDate(),
                revision.origin());
    }

    private List<RevisionId> known(List<RevisionId> ids) {
        return known(whole, ids);
    }

    private static List<RevisionId> known(RevisionGraph graph, List<RevisionId> ids) {
        return ids.stream().filter(id -> graph.find(id).isPresent()).toList();
    }

    /**
     * The graph of the files as this database has to see it: where it has applied some of the revisions that another
     * replaces, and not all, those are shown, and the other is not.
     */
    public RevisionGraph files() {
        return files;
    }

    /**
     * The revisions that stand for others that were applied here, and that the ledger does not know yet; in load order.
     */
    public List<RevisionId> standIns() {
        return replaced.standIns();
    }

    /** The revisions that the ledger knows as applied, and that others stand for now; in the order of the ledger. */
    public List<RevisionId> replaced() {
        return replaced.applied();
    }

    /**
     * The rows that the version table should have, sorted: the tips of what it covers and of what the ledger knows as
     * applied. They differ from those it has where revisions were put behind others after they were applied.
     */
    public List<RevisionId> rows() {
        return rows;
    }

    /** The rows that the version table has and should not, as others imply them; sorted. */
    public List<RevisionId> surplus() {
        return RevisionId.without(found, rows);
    }

    /** The rows that the version table should have and has not; sorted. */
    public List<RevisionId> lacking() {
        return RevisionId.without(rows, found);
    }

    /** Whether version table, ledger and files agree on what is applied, so that nothing has to be adopted. */
    public boolean isSettled() {
        return moved.isEmpty() && replaced.isEmpty() && found.equals(rows);
    }

    /** The ledger, as it was read. */
    public Ledger ledger() {
        return ledger;
    }

    /** The graph of the files, and in it the revisions that no file declares but the ledger remembers as applied. */
    public RevisionGraph graph() {
        return whole;
    }

    /** What something else than a run did since the last event; to be written into the ledger before the next. */
    public Moved moved() {
        return moved;
    }

    /** What a stamp of these rows means for the revisions. */
    public Moved stampedAt(List<RevisionId> stamped) {
        return Moved.between(whole, applied, known(rows), stamped);
    }

    /** What it means that these rows alone are true, whatever was known before. */
    public Moved purgedTo(List<RevisionId> stamped) {
        return Moved.anew(whole, applied, stamped);
    }

    /** Whether a revision was applied here, as far as anybody knows. */
    public boolean isApplied(RevisionId id) {
        return applied.contains(id);
    }

    /**
     * Returns a revision that was applied here, and has a file, behind what it lay behind before it came to follow what was
     * skipped: by the files before they changed, or else by the ledger.
     */
    public Revision asApplied(RevisionId id) {
        Revision before = former.get(id);
        List<RevisionId> parents = applied.containsAll(before.parents())
                ? before.parents()
                : ledger.lastMoveOf(id)
                        .map(event -> event.entry().revision().parents())
                        .orElse(before.parents());
        return files.get(id)
                .withParents(parents.stream()
                        .filter(each -> files.find(each).isPresent())
                        .toList());
    }

    /** The revisions that the rows cover and that were never applied here, parents first. */
    public List<RevisionId> skipped() {
        Set<RevisionId> skipped = new LinkedHashSet<>(covered);
        skipped.removeAll(applied);
        return whole.parentsFirst(skipped);
    }

    /** The revisions that were applied here and that no file declares, parents first. */
    public List<RevisionId> unknown() {
        Set<RevisionId> unknown = new LinkedHashSet<>(applied);
        unknown.removeIf(id -> files.find(id).isPresent());
        return whole.parentsFirst(unknown);
    }

    /**
     * The revisions that were applied here, that no file declares and no row covers, as what followed them was put
     * elsewhere; in the order in which each was first heard of.
     */
    public List<RevisionId> beside() {
        return applied.stream()
                .filter(id -> !covered.contains(id) && files.find(id).isEmpty())
                .toList();
    }

    /** The revisions that were applied here and whose files are there, in the order in which each was first heard of. */
    public List<RevisionId> traceable() {
        return applied.stream()
                .filter(id -> files.find(id).isPresent() && !files.isGone(id))
                .toList();
    }

    /** What was begun here and never finished, in the order it was begun. */
    public List<Event> unfinished() {
        return ledger.unfinished();
    }
}
