package dev.limbeck.target;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The revisions between two words. */
final class Ranges {
    private final RevisionGraph graph;
    private final Targets targets;
    private final Names names;

    Ranges(RevisionGraph graph, Targets targets, Names names) {
        this.graph = graph;
        this.targets = targets;
        this.names = names;
    }

    Set<RevisionId> members(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || text.indexOf(':', colon + 1) >= 0) {
            throw new BadRange(text);
        }
        Word start = Word.parse(colon == 0 ? Word.BASE : text.substring(0, colon));
        Word end = Word.parse(colon == text.length() - 1 ? Word.HEADS : text.substring(colon + 1));
        if (isOffset(start) && isOffset(end)) {
            throw new BadRange(text);
        }
        List<RevisionId> upper = isOffset(end) ? moved(end, targets.absolute(start)) : targets.revisions(end.text());
        List<RevisionId> lower = isOffset(start) ? moved(start, upper) : targets.revisions(start.text());
        return between(text, start, lower, upper);
    }

    private Set<RevisionId> between(String text, Word start, List<RevisionId> lower, List<RevisionId> upper) {
        Set<RevisionId> wanted = new LinkedHashSet<>(graph.requirements().ancestors(onBranch(start, upper)));
        if (!wanted.containsAll(lower)) {
            throw new NotInLine(text);
        }
        if (!lower.isEmpty()) {
            wanted.removeAll(graph.requirements().ancestors(lower));
            wanted.addAll(lower);
            wanted.retainAll(graph.parentage().descendants(lower));
        }
        return wanted;
    }

    /** From {@code label@base} a range leads only to the ends that carry the label. */
    private List<RevisionId> onBranch(Word start, List<RevisionId> upper) {
        if (!start.hasBranch()) {
            return upper;
        }
        Set<RevisionId> members = names.members(start.branch());
        return upper.stream().filter(members::contains).toList();
    }

    private static boolean isOffset(Word word) {
        return word.isRelative() && word.name().isEmpty();
    }

    private List<RevisionId> moved(Word offset, List<RevisionId> from) {
        if (from.size() > 1) {
            throw AmbiguousWalk.amongRevisions(offset, from);
        }
        @Nullable RevisionId start = from.isEmpty() ? null : from.get(0);
        RevisionId end = Walk.of(graph, offset).asFarAsPossible(start);
        return end == null ? List.of() : List.of(end);
    }
}
