package dev.limbeck.ledger;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What it means for a database that revisions were replaced by others.
 *
 * @param files the graph of the files as this database has to see it: what stands for revisions of which it has applied some,
 *     and not all, is hidden there
 * @param standIns what stands for revisions that are all applied, and is not known as applied itself, in load order
 * @param applied those of the revisions that the ledger knows as applied, in the order in which each was first heard of
 */
record Replaced(RevisionGraph files, List<RevisionId> standIns, List<RevisionId> applied) {
    Replaced {
        standIns = List.copyOf(standIns);
        applied = List.copyOf(applied);
    }

    /** Where nothing was replaced. */
    static Replaced nothing(RevisionGraph files) {
        return new Replaced(files, List.of(), List.of());
    }

    /** Works it out for the rows of a version table, and a ledger. */
    static Replaced of(RevisionGraph files, List<RevisionId> rows, Ledger ledger) {
        Set<RevisionId> known = new LinkedHashSet<>(ledger.applied());
        return files.squashes().isEmpty() ? nothing(files) : in(view(files, rows, ledger, known), known);
    }

    private static Replaced in(RevisionGraph view, Set<RevisionId> known) {
        List<RevisionId> applied =
                known.stream().filter(id -> view.standIn(id).isPresent()).toList();
        List<RevisionId> standIns = view.squashes().stream()
                .map(Revision::id)
                .filter(id -> !known.contains(id)
                        && applied.stream()
                                .anyMatch(each ->
                                        view.standIn(each).filter(id::equals).isPresent()))
                .toList();
        return new Replaced(view, standIns, applied);
    }

    /** What is applied itself is shown; of the others it has to be seen how far the revisions are that they stand for. */
    private static RevisionGraph view(
            RevisionGraph files, List<RevisionId> rows, Ledger ledger, Set<RevisionId> known) {
        List<Revision> open = files.squashes().stream()
                .filter(each -> !rows.contains(each.id()) && !known.contains(each.id()))
                .toList();
        if (open.isEmpty()
                || (rows.isEmpty() && known.isEmpty() && ledger.unfinished().isEmpty())) {
            return files;
        }
        Set<RevisionId> ids =
                new LinkedHashSet<>(open.stream().map(Revision::id).toList());
        Standing within = Standing.of(files.hiding(ids), rows, ledger);
        Set<RevisionId> hidden = new LinkedHashSet<>(within.files().hidden());
        open.stream().filter(each -> !isInside(each, within)).forEach(each -> hidden.remove(each.id()));
        return files.hiding(hidden);
    }

    /** Whether the database has applied some of what a revision replaces, and not all. */
    private static boolean isInside(Revision squash, Standing within) {
        List<RevisionId> begun = within.unfinished().stream().map(Event::id).toList();
        long applied = squash.replaces().stream().filter(within::isApplied).count();
        return squash.replaces().stream().anyMatch(begun::contains)
                || (applied > 0 && applied < squash.replaces().size());
    }

    /** What the ledger knows as applied, in this view. */
    Set<RevisionId> applied(Ledger ledger) {
        Set<RevisionId> applied = new LinkedHashSet<>(ledger.applied());
        this.applied.forEach(applied::remove);
        applied.addAll(standIns);
        return applied;
    }

    /** Returns rows as they would be called in this view, each once. */
    List<RevisionId> meant(List<RevisionId> rows) {
        List<RevisionId> meant = new ArrayList<>();
        rows.forEach(row -> meant.add(files.standIn(row).orElse(row)));
        return meant.stream().distinct().sorted().toList();
    }

    /** Whether the database has to be told. */
    boolean isEmpty() {
        return standIns.isEmpty() && applied.isEmpty();
    }
}
