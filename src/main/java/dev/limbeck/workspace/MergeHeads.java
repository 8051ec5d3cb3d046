package dev.limbeck.workspace;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.target.Targets;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A revision that joins others.
 *
 * @param words what it joins, as targets
 * @param message null for one that names what is joined
 * @param splice whether it may join revisions that are no heads
 * @param labels its branch labels
 * @param id null for a new random one
 */
public record MergeHeads(
        List<String> words,
        @Nullable String message,
        boolean splice,
        List<String> labels,
        @Nullable String id) {

    /**
     * Copies the lists.
     *
     * @throws BlankMessage if there is a message with nothing in it
     */
    public MergeHeads {
        if (message != null && message.isBlank()) {
            throw BlankMessage.ofMerge();
        }
        words = List.copyOf(words);
        labels = List.copyOf(labels);
    }

    /**
     * Writes the file and returns what it declares; empty, and nothing written, where the words mean but one revision.
     *
     * @throws NotMergeable if one is named twice or is an ancestor of another; without splice, if two are joined already
     * @throws NotAHead if one is no head, without splice
     */
    public Optional<Revision> write(Project project, Targets targets, RandomGenerator random, ZonedDateTime now) {
        List<RevisionId> parents =
                words.stream().flatMap(word -> targets.revisions(word).stream()).toList();
        checkApart(project.graph(), parents);
        if (parents.size() < 2) {
            return Optional.empty();
        }
        List<String> names = parents.stream().map(RevisionId::value).toList();
        NewRevision merge = new NewRevision(
                message == null ? "merge " + String.join(", ", names) : message,
                names,
                splice,
                labels,
                List.of(),
                null,
                id);
        return Optional.of(merge.write(project, targets, random, now));
    }

    private void checkApart(RevisionGraph graph, List<RevisionId> parents) {
        Set<RevisionId> named = new HashSet<>();
        Set<RevisionId> below = graph.requirements()
                .ancestors(parents.stream()
                        .flatMap(id -> graph.requirements().before(id).stream())
                        .toList());
        for (RevisionId parent : parents) {
            if (!named.add(parent)) {
                throw NotMergeable.twice(parent);
            }
            if (below.contains(parent)) {
                throw NotMergeable.implied(parent, above(graph, parent, parents));
            }
        }
        if (!splice) {
            checkNotJoined(graph, parents);
        }
    }

    private static RevisionId above(RevisionGraph graph, RevisionId lower, List<RevisionId> parents) {
        Set<RevisionId> above = graph.requirements().descendants(List.of(lower));
        return parents.stream()
                .filter(id -> !id.equals(lower) && above.contains(id))
                .findFirst()
                .orElseThrow();
    }

    /** Looks for a merge above the first that is no head: where there is none, that is refused for itself. */
    private static void checkNotJoined(RevisionGraph graph, List<RevisionId> parents) {
        List<RevisionId> followed =
                parents.stream().filter(id -> !graph.isHead(id)).toList();
        if (followed.size() < 2) {
            return;
        }
        RevisionId first = followed.get(0);
        Set<RevisionId> above = graph.parentage().descendants(List.of(first));
        for (RevisionId other : followed.subList(1, followed.size())) {
            graph.parentage().descendants(List.of(other)).stream()
                    .filter(above::contains)
                    .findFirst()
                    .ifPresent(merge -> {
                        throw NotMergeable.joined(first, other, merge);
                    });
        }
    }
}
