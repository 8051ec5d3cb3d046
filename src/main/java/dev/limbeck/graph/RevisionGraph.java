package dev.limbeck.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * All revisions and how they are linked: a directed graph without cycles. Immutable. Load order is the order the
 * revisions were given in; every tie is broken by it, so the same input gives the same answers.
 *
 * <p>There are two relations. By <em>parentage</em> a revision follows its parents: heads, bases, branch points and
 * merge points are meant by it. By <em>requirement</em> it follows its dependencies too: that decides what must be
 * applied before what. A head that some revision depends on is no <em>real</em> head.
 *
 * <p>A revision that replaces others is shown in their place, unless it is {@linkplain #hiding hidden}.
 */
public final class RevisionGraph {
    private final Squashes squashes;
    private final Map<RevisionId, Revision> byId;
    private final Map<String, RevisionId> byLabel;
    private final Links parentage;
    private final Links requirements;
    private final Dependencies dependencies;
    private final Labels labels;

    private RevisionGraph(
            Squashes squashes,
            Map<RevisionId, Revision> byId,
            Map<String, RevisionId> byLabel,
            Links parentage,
            Links requirements,
            Dependencies dependencies) {
        this.squashes = squashes;
        this.byId = byId;
        this.byLabel = byLabel;
        this.parentage = parentage;
        this.requirements = requirements;
        this.dependencies = dependencies;
        this.labels = Labels.of(byId.values(), parentage, requirements);
    }

    /**
     * Links the revisions, in load order.
     *
     * @throws BadReplacement if it is not clear which is shown in the place of another
     * @throws DuplicateRevision if two declare one id
     * @throws DuplicateLabel if a label is declared twice or is the id of a revision
     * @throws BlankName if a label or dependency is blank
     * @throws BadLabel if a label means something else where a revision is named
     * @throws SelfReference if one names itself as parent or dependency
     * @throws MissingReference if one names a parent or dependency that is not there
     * @throws RevisionCycle if some would each have to come before the other
     */
    public static RevisionGraph of(List<Revision> revisions) {
        return of(revisions, Set.of());
    }

    private static RevisionGraph of(Collection<Revision> declared, Set<RevisionId> hidden) {
        GraphRules rules = new GraphRules(fault -> {
            throw fault;
        });
        Squashes squashes = Squashes.of(declared, hidden, rules);
        List<Revision> revisions = squashes.shown();
        Map<RevisionId, Revision> byId = rules.byId(revisions);
        Map<String, RevisionId> byLabel = rules.byLabel(byId);
        rules.checkReferences(revisions, byId, byLabel);
        Links parentage = new Links(byId.keySet());
        revisions.forEach(each -> parentage.add(each.parents(), each.id()));
        rules.checkAcyclic(parentage, byId);
        Dependencies dependencies = Dependencies.of(revisions, byLabel, parentage);
        if (dependencies.isEmpty()) {
            return new RevisionGraph(squashes, byId, byLabel, parentage, parentage, dependencies);
        }
        Links requirements = new Links(byId.keySet());
        for (Revision each : revisions) {
            List<RevisionId> needed = new ArrayList<>(each.parents());
            needed.addAll(dependencies.of(each.id()));
            requirements.add(needed, each.id());
        }
        rules.checkAcyclic(requirements, byId);
        return new RevisionGraph(squashes, byId, byLabel, parentage, requirements, dependencies);
    }

    /**
     * Returns the graph of the same files in which revisions that replace others are hidden, and those shown: for a database
     * that stands among them. What is hidden here stays so.
     */
    public RevisionGraph hiding(Set<RevisionId> more) {
        Set<RevisionId> hidden = new LinkedHashSet<>(squashes.hidden());
        return hidden.addAll(more) ? of(squashes.declared(), Collections.unmodifiableSet(hidden)) : this;
    }

    /** The revisions that replace others, and are hidden here. */
    public Set<RevisionId> hidden() {
        return squashes.hidden();
    }

    /** Returns the last of what a revision replaces that is hidden here: to be at one is to be at the other. */
    public Optional<RevisionId> endOfHidden(RevisionId hidden) {
        return squashes.endOfHidden(hidden);
    }

    /** Returns what every file declares, in load order: also of revisions that are not shown. */
    public Collection<Revision> declared() {
        return squashes.declared();
    }

    /** Returns the revisions that are shown in the place of others, in load order. */
    public List<Revision> squashes() {
        return squashes.replaced().isEmpty()
                ? List.of()
                : byId.values().stream().filter(Revision::isSquash).toList();
    }

    /** Returns the revision that is shown in the place of one; empty where that is not replaced. */
    public Optional<RevisionId> standIn(RevisionId replaced) {
        return squashes.standIn(replaced);
    }

    /** Whether a revision is the last of those that another, shown in their place, replaces: to be at one is to be at the other. */
    public boolean isEndOfReplaced(RevisionId replaced) {
        return squashes.isEnd(replaced);
    }

    /** Whether a revision is replaced, and not the last of what is: whoever follows it has not seen what stands for it. */
    public boolean isWithinReplaced(RevisionId replaced) {
        return squashes.standIn(replaced).isPresent() && !squashes.isEnd(replaced);
    }

    /** Returns the ids of all that are replaced by what is shown, in the order in which they are named. */
    public Collection<RevisionId> replaced() {
        return squashes.replaced();
    }

    /** Whether the file of a revision is gone, and no more is known of it than that it was replaced. */
    public boolean isGone(RevisionId id) {
        return squashes.isGone(id);
    }

    /** Returns every revision that is shown, in load order. */
    public Collection<Revision> revisions() {
        return byId.values();
    }

    /** Returns the revision of that id, if there is one. */
    public Optional<Revision> find(RevisionId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Returns the revision of an id that this graph gave out.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Revision get(RevisionId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No revision " + id + " in this graph"));
    }

    /** Returns the revision that declares the label, if one does. */
    public Optional<RevisionId> declaring(String label) {
        return Optional.ofNullable(byLabel.get(label));
    }

    /** Returns every declared label with the revision that declares it, in load order. */
    public Map<String, RevisionId> declaredLabels() {
        return byLabel;
    }

    /** Returns the labels a revision carries, its own and those of its branch. */
    public SortedSet<String> labelsOf(RevisionId id) {
        return labels.of(id);
    }

    /** Returns the revisions it depends on, labels resolved, in the order declared. */
    public List<RevisionId> dependenciesOf(RevisionId id) {
        return dependencies.of(id);
    }

    /** The relation over parents alone. */
    public Links parentage() {
        return parentage;
    }

    /** The relation over parents and dependencies. */
    public Links requirements() {
        return requirements;
    }

    /** Returns the revisions that are no one's parent, in load order. */
    public List<RevisionId> heads() {
        return byId.keySet().stream().filter(this::isHead).toList();
    }

    /** Returns the heads that no revision depends on, in load order. */
    public List<RevisionId> realHeads() {
        return byId.keySet().stream().filter(this::isRealHead).toList();
    }

    /** Returns the revisions without a parent, in load order. */
    public List<RevisionId> bases() {
        return byId.values().stream().filter(Revision::isBase).map(Revision::id).toList();
    }

    /** Whether it is no one's parent. */
    public boolean isHead(RevisionId id) {
        return parentage.countAfter(id) == 0;
    }

    /** Whether it is neither a parent nor a dependency of any. */
    public boolean isRealHead(RevisionId id) {
        return requirements.countAfter(id) == 0;
    }

    /** Whether it is the parent of several. */
    public boolean isBranchPoint(RevisionId id) {
        return parentage.countAfter(id) > 1;
    }

    /**
     * Returns the members newest first: each before its parents and dependencies, one branch walked down to where it
     * left another before the next begins, ties in load order. Read backwards it is the order in which they are
     * applied.
     */
    public List<RevisionId> newestFirst(Set<RevisionId> members) {
        return members.isEmpty() ? List.of() : new NewestFirst(this, members).order();
    }

    /** Returns the members in the order in which they are applied: {@link #newestFirst(Set)} read backwards. */
    public List<RevisionId> parentsFirst(Set<RevisionId> members) {
        List<RevisionId> order = new ArrayList<>(newestFirst(members));
        Collections.reverse(order);
        return Collections.unmodifiableList(order);
    }

    /** Returns every revision, newest first; see {@link #newestFirst(Set)}. */
    public List<RevisionId> newestFirst() {
        return newestFirst(byId.keySet());
    }

    /** Returns all parents, then those dependencies that no ancestor declares as well: what a walk goes down to. */
    List<RevisionId> walkedBefore(RevisionId id) {
        List<RevisionId> before = new ArrayList<>(get(id).parents());
        before.addAll(dependencies.undeclaredByAncestors(id));
        return Collections.unmodifiableList(before);
    }
}
