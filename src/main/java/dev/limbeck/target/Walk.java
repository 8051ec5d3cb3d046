package dev.limbeck.target;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Walks a relative word step by step along the parents; null is the state below every base. */
final class Walk {
    private final RevisionGraph graph;
    private final Word word;
    private final Predicate<RevisionId> allowed;

    private Walk(RevisionGraph graph, Word word, Predicate<RevisionId> allowed) {
        this.graph = graph;
        this.word = word;
        this.allowed = allowed;
    }

    static Walk of(RevisionGraph graph, Word word) {
        return new Walk(graph, word, anything -> true);
    }

    /** A walk that comes only by members of a branch. */
    static Walk within(RevisionGraph graph, Word word, Set<RevisionId> members) {
        return new Walk(graph, word, members::contains);
    }

    /**
     * Walks all steps.
     *
     * @throws OutOfReach if history ends before
     * @throws AmbiguousWalk if it forks on the way
     */
    @Nullable
    RevisionId from(@Nullable RevisionId start) {
        RevisionId at = start;
        for (int step = 0; step < Math.abs(word.steps()); step++) {
            if (hasEnded(at)) {
                throw new OutOfReach(
                        word, "there is nothing " + (isUpward() ? "above " : "below ") + (at == null ? Word.BASE : at));
            }
            at = next(at);
        }
        return at;
    }

    /**
     * Walks as far as history goes, at most all steps.
     *
     * @throws AmbiguousWalk if it forks on the way
     */
    @Nullable
    RevisionId asFarAsPossible(@Nullable RevisionId start) {
        RevisionId at = start;
        for (int step = 0; step < Math.abs(word.steps()) && !hasEnded(at); step++) {
            at = next(at);
        }
        return at;
    }

    private boolean isUpward() {
        return word.steps() > 0;
    }

    private boolean hasEnded(@Nullable RevisionId at) {
        return isUpward() ? above(at).isEmpty() : at == null;
    }

    private @Nullable RevisionId next(@Nullable RevisionId at) {
        List<RevisionId> ways = isUpward() ? above(at) : below(at);
        if (ways.size() > 1) {
            throw new AmbiguousWalk(word, ways);
        }
        return ways.isEmpty() ? null : ways.get(0);
    }

    private List<RevisionId> above(@Nullable RevisionId at) {
        List<RevisionId> all = at == null ? graph.bases() : graph.parentage().after(at);
        return all.stream().filter(allowed).toList();
    }

    private List<RevisionId> below(@Nullable RevisionId at) {
        return at == null
                ? List.of()
                : graph.parentage().before(at).stream().filter(allowed).toList();
    }
}
