package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Entry;
import dev.limbeck.ledger.Event;
import dev.limbeck.ledger.EventKind;
import dev.limbeck.ledger.Standing;
import dev.limbeck.plan.HeadChange;
import dev.limbeck.plan.Planner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a person decided about revisions of a database; it is written into the ledger.
 *
 * @param words targets that name the revisions; the whole id of one that was applied or begun does, also where no file
 *     declares it
 * @param reason why it was decided so; not blank
 */
public record Decision(List<String> words, String reason) {
    public Decision {
        words = List.copyOf(words);
    }

    /**
     * Accepts that the files of applied revisions differ from what was run. Returns those of them that did, in the order
     * named; writes nothing of the others.
     *
     * @throws NotApplied if one was never applied
     * @throws NothingToAccept if no file declares one
     */
    public List<RevisionId> accept(Project project, ProjectDatabase database) {
        return database.locked(() -> acceptAlone(project, database));
    }

    private List<RevisionId> acceptAlone(Project project, ProjectDatabase database) {
        Standing standing = database.standing();
        List<RevisionId> named = named(project, standing);
        named.stream().filter(id -> !standing.isApplied(id)).findFirst().ifPresent(id -> {
            throw new NotApplied(id);
        });
        named.stream().filter(standing.unknown()::contains).findFirst().ifPresent(id -> {
            throw new NothingToAccept(id);
        });
        return record(EventKind.ACCEPTED, named, Findings.edited(project, standing)::contains, project, database);
    }

    /**
     * Counts revisions as applied that were skipped, or begun and not finished. Returns those of them that were, in the
     * order named; writes nothing of the others. The rows of the version table move to what was begun.
     *
     * @throws NotCovered if the rows of the version table do not lie above one
     */
    public List<RevisionId> assumeApplied(Project project, ProjectDatabase database) {
        return database.locked(() -> assumeAppliedAlone(project, database));
    }

    private List<RevisionId> assumeAppliedAlone(Project project, ProjectDatabase database) {
        Standing standing = database.standing();
        List<RevisionId> named = named(project, standing);
        List<RevisionId> skipped = standing.skipped();
        Unfinished unfinished = Unfinished.of(standing);
        named.stream()
                .filter(id -> !standing.isApplied(id) && !skipped.contains(id) && !unfinished.has(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new NotCovered(id);
                });
        Predicate<RevisionId> isOpen = id -> skipped.contains(id) && !unfinished.has(id);
        List<RevisionId> assumed = record(EventKind.ASSUMED, named, isOpen, project, database);
        List<RevisionId> ended = end(named, true, project, database);
        return named.stream()
                .filter(id -> ended.contains(id) || assumed.contains(id))
                .toList();
    }

    /**
     * Counts revisions as not applied that were begun and not finished: an upgrade that was taken back by hand, or a
     * downgrade that was completed so; and those that no file declares. Returns them, in the order named. The rows of the
     * version table move from what was undone.
     *
     * @throws NotBegun if one is neither unfinished nor without a file
     * @throws StillFollowed if one is applied that was run behind one without a file
     */
    public List<RevisionId> assumeUndone(Project project, ProjectDatabase database) {
        return database.locked(() -> assumeUndoneAlone(project, database));
    }

    private List<RevisionId> assumeUndoneAlone(Project project, ProjectDatabase database) {
        Standing standing = database.standing();
        List<RevisionId> named = named(project, standing);
        Unfinished unfinished = Unfinished.of(standing);
        List<RevisionId> lost = named.stream().filter(id -> !unfinished.has(id)).toList();
        List<RevisionId> unknown = standing.unknown();
        lost.stream().filter(id -> !unknown.contains(id)).findFirst().ifPresent(id -> {
            throw new NotBegun(id);
        });
        StillFollowed.demandNone(standing, lost);
        Run.adopt(database, standing, new Entries(project.graph(), standing));
        end(named, false, project, database);
        forget(lost, project, database);
        return named;
    }

    private List<RevisionId> named(Project project, Standing standing) {
        Unfinished unfinished = Unfinished.of(standing);
        List<RevisionId> unknown = standing.unknown();
        return words.stream()
                .flatMap(word -> {
                    RevisionId id = new RevisionId(word);
                    return unfinished.has(id) || unknown.contains(id)
                            ? Stream.of(id)
                            : project.targets(standing::rows).revisions(word).stream();
                })
                .distinct()
                .toList();
    }

    /** Counts as undone what no file declares. */
    private void forget(List<RevisionId> lost, Project project, ProjectDatabase database) {
        Standing standing = database.standing();
        Planner planner = new Planner(standing.graph(), standing);
        Entries entries = new Entries(project.graph(), standing);
        List<RevisionId> rows = new ArrayList<>(standing.rows());
        List<Entry> told = new ArrayList<>();
        for (RevisionId id : standing.graph().newestFirst(Set.copyOf(lost))) {
            HeadChange change = planner.undo(rows, id).steps().get(0).heads();
            change.applyTo(rows);
            told.add(entries.undone(id, reason, change));
        }
        database.open().record(HeadChange.between(standing.rows(), rows), told);
    }

    /** Makes an end of what was begun, as if it had been finished or had never been begun, whichever agrees with the person. */
    private List<RevisionId> end(List<RevisionId> named, boolean isApplied, Project project, ProjectDatabase database) {
        Standing standing = database.standing();
        Entries entries = new Entries(project.graph(), standing);
        List<Event> begun = standing.unfinished().stream()
                .filter(event -> named.contains(event.id()))
                .toList();
        List<RevisionId> rows = new ArrayList<>(standing.rows());
        for (Event event : begun) {
            boolean isFinished = event.entry().isApplied() == isApplied;
            HeadChange change = isFinished ? Unfinished.change(standing, rows, event) : HeadChange.NONE;
            change.applyTo(rows);
            database.open().record(change, List.of(entries.ended(event, isApplied, reason, change)));
        }
        return begun.stream().map(Event::id).toList();
    }

    private List<RevisionId> record(
            EventKind kind,
            List<RevisionId> named,
            Predicate<RevisionId> isOpen,
            Project project,
            ProjectDatabase database) {
        Standing standing = database.standing();
        Entries entries = new Entries(project.graph(), standing);
        List<RevisionId> open = named.stream().filter(isOpen).toList();
        List<Entry> told =
                open.stream().map(id -> entries.said(kind, id, reason)).toList();
        Run.adopt(database, standing, entries);
        database.open().record(HeadChange.NONE, told);
        return open;
    }
}
