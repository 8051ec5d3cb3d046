package dev.limbeck.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Two views of the same files. In the short one, a revision that replaces others is shown in their place; whatever names one
 * of them as its parent or dependency means it. In the long one it is hidden, and they are shown; whatever names it means the
 * last of them. One that is to be shown, and whose file is gone, is known by its id alone, and follows the one before it.
 */
final class Squashes {
    private final Collection<Revision> declared;
    private final Set<RevisionId> hidden;
    private final Map<RevisionId, Revision> byId = new LinkedHashMap<>();
    private final Map<RevisionId, RevisionId> standIns = new LinkedHashMap<>();
    private final Map<RevisionId, RevisionId> ends = new LinkedHashMap<>();
    private final Set<RevisionId> gone = new LinkedHashSet<>();

    private Squashes(Collection<Revision> declared, Set<RevisionId> hidden) {
        this.declared = declared;
        this.hidden = hidden;
        declared.forEach(each -> byId.putIfAbsent(each.id(), each));
    }

    /**
     * Sorts out what is shown.
     *
     * @param declared in load order
     * @param hidden those that replace others and are not to be shown in their place
     * @param rules are told of what cannot be
     */
    static Squashes of(Collection<Revision> declared, Set<RevisionId> hidden, GraphRules rules) {
        Squashes squashes = new Squashes(declared, hidden);
        declared.stream().filter(Revision::isSquash).forEach(each -> squashes.take(each, rules));
        rules.checkReplacements(squashes.standIns, squashes.byId);
        return squashes;
    }

    private void take(Revision squash, GraphRules rules) {
        List<RevisionId> replaced = squash.replaces();
        if (hidden.contains(squash.id())) {
            ends.put(squash.id(), replaced.get(replaced.size() - 1));
            replaced.stream().filter(id -> !byId.containsKey(id)).forEach(gone::add);
            return;
        }
        for (RevisionId each : replaced) {
            RevisionId other = standIns.putIfAbsent(each, squash.id());
            if (other != null && !other.equals(squash.id())) {
                rules.checkReplacedOnce(each, byId.get(other), squash);
            }
        }
    }

    /** Whether the files are shown as they are. */
    boolean isPlain() {
        return standIns.isEmpty() && ends.isEmpty();
    }

    /** What is shown, in load order, each behind what it means; what has no file any more last. */
    List<Revision> shown() {
        if (isPlain()) {
            return List.copyOf(declared);
        }
        List<Revision> shown = new ArrayList<>();
        declared.stream().filter(each -> isShown(each.id())).map(this::behind).forEach(shown::add);
        declared.stream()
                .filter(each -> hidden.contains(each.id()))
                .flatMap(each -> remembered(each).stream())
                .map(this::behind)
                .forEach(shown::add);
        return shown;
    }

    private boolean isShown(RevisionId id) {
        return !standIns.containsKey(id) && !ends.containsKey(id);
    }

    /** What a hidden revision alone still names, in a line. */
    private List<Revision> remembered(Revision squash) {
        List<Revision> remembered = new ArrayList<>();
        List<RevisionId> before = squash.parents();
        for (RevisionId each : squash.replaces()) {
            if (gone.contains(each) && !standIns.containsKey(each)) {
                remembered.add(new Revision(each, before, List.of(), List.of(), "", "", squash.origin()));
            }
            before = List.of(each);
        }
        return remembered;
    }

    private Revision behind(Revision revision) {
        List<RevisionId> parents = meant(revision.parents(), id -> id, id -> id);
        List<String> dependencies = meant(revision.dependsOn(), Squashes::id, RevisionId::value);
        boolean isSame = parents.equals(revision.parents()) && dependencies.equals(revision.dependsOn());
        return isSame ? revision : revision.behind(parents, dependencies);
    }

    private static RevisionId id(String name) {
        return new RevisionId(name.isEmpty() ? " " : name);
    }

    private <T> List<T> meant(List<T> names, Function<T, RevisionId> id, Function<RevisionId, T> name) {
        return names.stream()
                .map(each -> {
                    RevisionId named = id.apply(each);
                    RevisionId meant = meant(named);
                    return meant.equals(named) ? each : name.apply(meant);
                })
                .distinct()
                .toList();
    }

    /** The revision that is shown in the place of one; that itself where nothing is. */
    private RevisionId meant(RevisionId id) {
        RevisionId meant = id;
        Set<RevisionId> passed = new LinkedHashSet<>();
        while (passed.add(meant)) {
            RevisionId instead = standIns.getOrDefault(meant, ends.get(meant));
            if (instead == null) {
                return meant;
            }
            meant = instead;
        }
        return id;
    }

    /** Returns the revision that is shown in the place of one that it replaces; empty where none is. */
    Optional<RevisionId> standIn(RevisionId id) {
        return standIns.containsKey(id) ? Optional.of(meant(id)) : Optional.empty();
    }

    Optional<RevisionId> endOfHidden(RevisionId id) {
        return ends.containsKey(id) ? Optional.of(meant(id)) : Optional.empty();
    }

    /** Whether a revision is the last of those that another replaces, or the last of what that last one replaces. */
    boolean isEnd(RevisionId replaced) {
        Revision instead = byId.get(standIns.getOrDefault(replaced, replaced));
        if (instead == null || instead.id().equals(replaced)) {
            return false;
        }
        List<RevisionId> ids = instead.replaces();
        boolean isLast = ids.get(ids.size() - 1).equals(replaced);
        return isLast && (!standIns.containsKey(instead.id()) || isEnd(instead.id()));
    }

    /** The ids of all that are replaced, in the order in which they are named. */
    Collection<RevisionId> replaced() {
        return standIns.keySet();
    }

    /** Whether nothing but an id is known of one that is shown. */
    boolean isGone(RevisionId id) {
        return gone.contains(id);
    }

    Collection<Revision> declared() {
        return declared;
    }

    Set<RevisionId> hidden() {
        return hidden;
    }
}
