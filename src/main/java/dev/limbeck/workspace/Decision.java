package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Entry;
import dev.limbeck.ledger.EventKind;
import dev.limbeck.ledger.Standing;
import dev.limbeck.plan.HeadChange;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a person decided about revisions of a database; it is written into the ledger.
 *
 * @param words targets that name the revisions
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
     * Counts revisions as applied that were skipped. Returns those of them that were, in the order named; writes nothing
     * of the others.
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
        named.stream()
                .filter(id -> !standing.isApplied(id) && !skipped.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new NotCovered(id);
                });
        return record(EventKind.ASSUMED, named, skipped::contains, project, database);
    }

    private List<RevisionId> named(Project project, Standing standing) {
        return words.stream()
                .flatMap(word -> project.targets(standing::rows).revisions(word).stream())
                .distinct()
                .toList();
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
