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
        Word start = names.word(colon == 0 ? Word.BASE : text.substring(0, colon));
        Word end = names.word(colon == text.length() - 1 ? Word.HEADS : text.substring(colon + 1));
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
            if (!text.endsWith(":") && upper.stream().noneMatch(wanted::contains)) {
                throw new NotInLine(text);
            }
        }
        return wanted;
    }

    /** Those of the revisions that belong to the branch of a word: from {@code label@base} all leads to its ends alone. */
    private List<RevisionId> onBranch(Word word, List<RevisionId> revisions) {
        if (!word.hasBranch()) {
            return revisions;
        }
        Set<RevisionId> members = names.members(word.branch());
        return revisions.stream().filter(members::contains).toList();
    }

    private static boolean isOffset(Word word) {
        return word.isRelative() && word.name().isEmpty();
    }

    private List<RevisionId> moved(Word offset, List<RevisionId> from) {
        List<RevisionId> starts = onBranch(offset, from);
        if (starts.size() > 1) {
            throw new AmbiguousWalk(offset, starts);
        }
        @Nullable RevisionId start = starts.isEmpty() ? null : starts.get(0);
        RevisionId end = targets.walk(offset).asFarAsPossible(start);
        return end == null ? List.of() : List.of(end);
    }
}
