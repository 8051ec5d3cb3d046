package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Entry;
import dev.limbeck.ledger.Event;
import dev.limbeck.ledger.EventKind;
import dev.limbeck.ledger.Standing;
import dev.limbeck.plan.HeadChange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a person decided about revisions of a database; it is written into the ledger.
 *
 * @param words targets that name the revisions; of those that were begun and not finished the ids do, also where no file
 *     declares them
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
     * downgrade that was completed so. Returns them, in the order named. The rows of the version table move from what was
     * to be undone.
     *
     * @throws NotBegun if one is not unfinished
     */
    public List<RevisionId> assumeUndone(Project project, ProjectDatabase database) {
        return database.locked(() -> assumeUndoneAlone(project, database));
    }

    private List<RevisionId> assumeUndoneAlone(Project project, ProjectDatabase database) {
        Standing standing = database.standing();
        List<RevisionId> named = named(project, standing);
        Unfinished unfinished = Unfinished.of(standing);
        named.stream().filter(id -> !unfinished.has(id)).findFirst().ifPresent(id -> {
            throw new NotBegun(id);
        });
        Run.adopt(database, standing, new Entries(project.graph(), standing));
        return end(named, false, project, database);
    }

    private List<RevisionId> named(Project project, Standing standing) {
        Unfinished unfinished = Unfinished.of(standing);
        return words.stream()
                .flatMap(word -> unfinished.has(new RevisionId(word))
                        ? Stream.of(new RevisionId(word))
                        : project.targets(standing::rows).revisions(word).stream())
                .distinct()
                .toList();
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
            HeadChange change = isFinished
                    ? Unfinished.change(standing.graph(), rows, event)
                    : new HeadChange(List.of(), List.of());
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
        database.open().record(new HeadChange(List.of(), List.of()), told);
        return open;
    }
}
