package dev.limbeck.workspace;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.target.Targets;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
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

    public MergeHeads {
        words = List.copyOf(words);
        labels = List.copyOf(labels);
    }

    /**
     * Writes the file and returns what it declares; empty, and nothing written, where the words mean but one revision.
     *
     * @throws NotMergeable if one is named twice or is an ancestor of another
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

    private static void checkApart(RevisionGraph graph, List<RevisionId> parents) {
        for (int index = 0; index < parents.size(); index++) {
            for (RevisionId other : parents.subList(index + 1, parents.size())) {
                checkApart(graph, parents.get(index), other);
            }
        }
    }

    private static void checkApart(RevisionGraph graph, RevisionId one, RevisionId other) {
        if (one.equals(other)) {
            throw NotMergeable.twice(one);
        }
        if (graph.requirements().isAncestor(one, other)) {
            throw NotMergeable.implied(one, other);
        }
        if (graph.requirements().isAncestor(other, one)) {
            throw NotMergeable.implied(other, one);
        }
    }
}
