package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.target.Targets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which revisions are verified: those that all of it leaves.
 *
 * @param words revisions by name; none for all
 * @param range {@code START:END}
 * @param since a commit: only what it does not have as it is here; null for all
 */
public record VerifyScope(
        List<String> words, String range, @Nullable String since) {
    public VerifyScope {
        words = List.copyOf(words);
    }

    /**
     * Returns them, in no particular order.
     *
     * @throws NotInCheckout if a commit is named and the project lies in no repository
     */
    public Set<RevisionId> of(Project project, Targets targets) {
        Set<RevisionId> wanted = new LinkedHashSet<>(targets.range(range));
        if (!words.isEmpty()) {
            wanted.retainAll(words.stream()
                    .flatMap(word -> named(targets, word).stream())
                    .collect(Collectors.toSet()));
        }
        if (since != null) {
            wanted.removeAll(Unchanged.since(project, since));
        }
        return wanted;
    }

    private static Collection<RevisionId> named(Targets targets, String word) {
        return word.contains(":") ? targets.range(word) : targets.revisions(word);
    }
}
