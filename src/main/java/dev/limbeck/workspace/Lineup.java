package dev.limbeck.workspace;

import dev.limbeck.graph.Latecomer;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Alignment;
import dev.limbeck.plan.CannotMove;
import dev.limbeck.plan.Reparenting;
import dev.limbeck.target.MultipleHeads;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which commands make several heads one, where it is known what is published: they are worked out before they are advised,
 * since a rebase refuses to move what is.
 *
 * @param published what others have; none where nobody knows
 */
record Lineup(RevisionGraph graph, List<RevisionId> heads, Set<RevisionId> published) {
    /** Among more nobody puts one behind the other by hand, and to compare each with each takes long. */
    private static final int FEW = 20;

    Lineup {
        heads = heads.stream().distinct().toList();
    }

    /** Whether one of the heads is left where all that is not published goes behind what is. */
    boolean isOneThen() {
        try {
            return Alignment.of(graph, published).after().heads().stream()
                            .filter(heads::contains)
                            .count()
                    == 1;
        } catch (CannotMove | MultipleHeads unclear) {
            return false;
        }
    }

    /** The command that puts one of two heads behind the other, the one that came last rather; empty where none does. */
    Optional<String> rebase() {
        return heads.size() == 2 ? rebases().stream().findFirst() : Optional.empty();
    }

    /** The commands that put one of the heads behind another each; none where there are many. */
    List<String> rebases() {
        if (heads.size() > FEW) {
            return List.of();
        }
        RevisionId last = Latecomer.among(graph, heads).orElse(heads.get(heads.size() - 1));
        return heads.stream()
                .filter(head -> !head.equals(last))
                .flatMap(head -> rebase(last, head).or(() -> rebase(head, last)).stream())
                .toList();
    }

    /** The command that puts a revision behind another; empty where that cannot be, or what would move is published. */
    Optional<String> rebase(RevisionId moved, RevisionId onto) {
        try {
            return published.contains(Reparenting.of(graph, moved, onto).root().id())
                    ? Optional.empty()
                    : Optional.of("limbeck rebase " + moved + " --onto " + onto);
        } catch (CannotMove apart) {
            return Optional.empty();
        }
    }

    /** The command that joins them; empty where one needs all the others. */
    Optional<String> merge() {
        return MultipleHeads.merge(graph, heads);
    }
}
