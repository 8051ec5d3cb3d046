package dev.limbeck.workspace;

import dev.limbeck.git.Checkout;
import dev.limbeck.git.GitUnreadable;
import dev.limbeck.git.NoUpstream;
import dev.limbeck.git.Upstream;
import dev.limbeck.graph.Latecomer;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Reparenting;
import dev.limbeck.script.MovedFile;
import dev.limbeck.script.Reparented;
import dev.limbeck.target.MultipleHeads;
import dev.limbeck.target.Targets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts one branch behind another.
 *
 * @param revision a revision of the branch that moves, as a target; null for the head that came last, or the one that
 *     is not {@code onto}
 * @param onto what it moves behind, as a target; null for the one other head
 * @param upstream a branch or commit that published it if it has it; null for what the configuration or git says
 * @param published whether it may move all the same
 */
public record Rebase(
        @Nullable String revision,
        @Nullable String onto,
        @Nullable String upstream,
        boolean published) {

    /**
     * Works out what changes; writes nothing. Empty where no end is named and there is one head.
     *
     * @param notice is told, a line at a time, which head was chosen, and where git was not asked whether it is published
     * @throws MultipleHeads if more is needed to tell what moves where
     * @throws dev.limbeck.plan.CannotMove if it cannot be put there
     * @throws Published if the upstream has it, and that it may move all the same is not said
     */
    public Optional<Rebased> plan(Project project, Targets targets, Consumer<String> notice) {
        RevisionGraph graph = project.graph();
        if (revision == null && onto == null && graph.heads().size() < 2) {
            return Optional.empty();
        }
        RevisionId end = onto == null ? null : one(graph, targets, onto);
        RevisionId start = revision == null ? moving(graph, end, notice) : one(graph, targets, revision);
        Reparenting move = Reparenting.of(graph, start, end == null ? otherHead(graph, start) : end);
        checkNotPublished(project, start, move, notice);
        MovedFile file = MovedFile.of(Reparented.of(Project.file(move.root()), move.onto()));
        return Optional.of(new Rebased(
                List.of(move), HeadKeeping.with(List.of(file), project, move.applied(graph)), move.applied(graph)));
    }

    /** Whether both ends are named, and one lies above the other already: then nothing is left to move. */
    public boolean isDone(Project project, Targets targets) {
        if (revision == null || onto == null) {
            return false;
        }
        RevisionGraph graph = project.graph();
        RevisionId start = one(graph, targets, revision);
        RevisionId end = one(graph, targets, onto);
        return graph.parentage().isAncestor(end, start) && !Reparenting.isMeantAlone(graph, start, end);
    }

    private static RevisionId one(RevisionGraph graph, Targets targets, String word) {
        List<RevisionId> found = targets.revisions(word);
        if (found.size() > 1) {
            throw new MultipleHeads(graph, found);
        }
        return found.stream().findFirst().orElseThrow(() -> new NamesNoRevision(word));
    }

    private static RevisionId moving(RevisionGraph graph, @Nullable RevisionId end, Consumer<String> notice) {
        if (end != null) {
            return otherHead(graph, end);
        }
        if (graph.heads().size() > 2) {
            throw new MultipleHeads(graph, graph.heads());
        }
        RevisionId younger =
                Latecomer.among(graph, graph.heads()).orElseThrow(() -> new MultipleHeads(graph, graph.heads()));
        notice.accept("Moving " + younger + ": of the two heads, its branch began later.");
        return younger;
    }

    /** The one head of another branch than a revision's. */
    private static RevisionId otherHead(RevisionGraph graph, RevisionId than) {
        Set<RevisionId> above = graph.parentage().descendants(List.of(than));
        List<RevisionId> others =
                graph.heads().stream().filter(head -> !above.contains(head)).toList();
        if (others.size() != 1) {
            throw others.isEmpty() ? new NoOtherHead(than) : new MultipleHeads(graph, graph.heads());
        }
        return others.get(0);
    }

    private void checkNotPublished(Project project, RevisionId start, Reparenting move, Consumer<String> notice) {
        try {
            WithUpstream.ask(project, upstream, (checkout, found) -> published(project, checkout, found, start, move))
                    .ifPresent(problem -> {
                        if (!published) {
                            throw problem;
                        }
                        notice.accept(Published.consequence(move));
                    });
        } catch (GitUnreadable | NoUpstream | OutsideRepository untold) {
            notice.accept("Not asked git whether " + move.root().id() + " is published: " + untold.getMessage());
        }
    }

    /** Where the branch is its own upstream, nobody knows who else has it. */
    private static Optional<Published> published(
            Project project, Checkout checkout, Upstream found, RevisionId start, Reparenting move) {
        if (found.isOurselves()) {
            return Optional.empty();
        }
        Set<RevisionId> theirs = Theirs.of(project, checkout, found).ids();
        return theirs.contains(move.root().id())
                ? Optional.of(Published.of(project.graph(), start, move, found, theirs))
                : Optional.empty();
    }
}
