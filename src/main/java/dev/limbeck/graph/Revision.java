package dev.limbeck.graph;

import java.util.List;

/**
 * What one file declares of itself. Two revisions are compared by all they declare; the graph tells them apart by id.
 *
 * @param parents the revisions this one follows, as declared; none: a base; several: a merge
 * @param dependsOn ids or labels that must be applied first, without being parents, as declared
 * @param labels the branch labels that this file declares, in its order
 * @param message what it is for; several lines are allowed, empty where nothing was said
 * @param createDate as the file spells it, or empty
 * @param description what its file says of it, as it is shown whole; empty where the rest says all of it
 * @param replaces the revisions that it stands for, parents first; none but in one that was squashed
 */
public record Revision(
        RevisionId id,
        List<RevisionId> parents,
        List<String> dependsOn,
        List<String> labels,
        String message,
        String createDate,
        String description,
        List<RevisionId> replaces,
        Origin origin) {

    public Revision {
        parents = List.copyOf(parents);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
        replaces = List.copyOf(replaces);
    }

    /** A revision that stands for itself alone. */
    public Revision(
            RevisionId id,
            List<RevisionId> parents,
            List<String> dependsOn,
            List<String> labels,
            String message,
            String createDate,
            String description,
            Origin origin) {
        this(id, parents, dependsOn, labels, message, createDate, description, List.of(), origin);
    }

    /** A revision whose file says no more of it than this. */
    public Revision(
            RevisionId id,
            List<RevisionId> parents,
            List<String> dependsOn,
            List<String> labels,
            String message,
            String createDate,
            Origin origin) {
        this(id, parents, dependsOn, labels, message, createDate, "", origin);
    }

    /** Whether it has several parents. */
    public boolean isMerge() {
        return parents.size() > 1;
    }

    /** Whether it has no parent. */
    public boolean isBase() {
        return parents.isEmpty();
    }

    /** Returns the same revision with one other parent. */
    public Revision withParent(RevisionId parent) {
        return withParents(List.of(parent));
    }

    /** Returns the same revision with other parents. */
    public Revision withParents(List<RevisionId> others) {
        return new Revision(id, others, dependsOn, labels, message, createDate, description, replaces, origin);
    }

    /** Returns the same revision with another date. */
    public Revision dated(String date) {
        return new Revision(id, parents, dependsOn, labels, message, date, description, replaces, origin);
    }

    /** Returns the same revision, described in other words. */
    public Revision described(String words) {
        return new Revision(id, parents, dependsOn, labels, message, createDate, words, replaces, origin);
    }

    /** Returns the same revision, declared elsewhere. */
    public Revision at(Origin other) {
        return new Revision(id, parents, dependsOn, labels, message, createDate, description, replaces, other);
    }

    /** Returns the same revision, standing for others. */
    public Revision replacing(List<RevisionId> others) {
        return new Revision(id, parents, dependsOn, labels, message, createDate, description, others, origin);
    }

    /** Returns the same revision behind others, by parentage and by dependency. */
    Revision behind(List<RevisionId> otherParents, List<String> otherDependencies) {
        return new Revision(
                id, otherParents, otherDependencies, labels, message, createDate, description, replaces, origin);
    }

    /** Whether it stands for others. */
    public boolean isSquash() {
        return !replaces.isEmpty();
    }

    /** The first paragraph of the message: what a line of history shows. */
    public String summary() {
        int end = message.indexOf("\n\n");
        return end < 0 ? message : message.substring(0, end);
    }
}
