package dev.limbeck.workspace;

import dev.limbeck.git.Checkout;
import dev.limbeck.git.NoUpstream;
import dev.limbeck.git.Upstream;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Alignment;
import dev.limbeck.script.MovedFile;
import dev.limbeck.script.Reparented;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts what is ours behind what the upstream commit has: ours is what it has not, told by revision id. Run again, it finds
 * nothing to do.
 *
 * @param upstream a branch or commit; null for what the configuration or git says
 */
public record RebaseOurs(@Nullable String upstream) {

    /**
     * What came of it.
     *
     * @param upstream the branch or commit that ours was told from, as git calls it
     * @param commit its full id
     * @param why how it was found
     * @param line what the upstream is, or why there is nothing to do
     * @param change empty where there is nothing to do
     */
    public record Outcome(
            String upstream,
            String commit,
            String why,
            String line,
            @Nullable Rebased change) {

        private static Outcome nothing(Upstream upstream, String why) {
            return new Outcome(upstream.name(), upstream.commit(), upstream.why(), "Nothing to rebase: " + why, null);
        }

        private static Outcome of(Upstream upstream, Rebased change) {
            return new Outcome(
                    upstream.name(),
                    upstream.commit(),
                    upstream.why(),
                    "The upstream is " + upstream + ": " + upstream.why() + ".",
                    change);
        }
    }

    /**
     * Works out what changes; writes nothing.
     *
     * @param notice is told, a line at a time, where git could not tell
     * @return empty where there is no git, or it does not tell ours from theirs
     * @throws NotMerged if the upstream has what is not here
     * @throws Published if several heads are all the upstream's
     * @throws dev.limbeck.plan.CannotMove if ours cannot be put there
     */
    public Optional<Outcome> plan(Project project, Consumer<String> notice) {
        try {
            return WithUpstream.ask(project, upstream, (checkout, found) -> plan(project, checkout, found, notice));
        } catch (NoUpstream unclear) {
            if (project.graph().heads().size() < 2) {
                return Optional.empty();
            }
            throw unclear;
        }
    }

    static Optional<Outcome> plan(Project project, Checkout checkout, Upstream found, Consumer<String> notice) {
        RevisionGraph graph = project.graph();
        Theirs theirs = Theirs.of(project, checkout, found);
        if (theirs.isEmpty()) {
            return untold(graph, found + " has nothing of this project", notice);
        }
        boolean isAllTheirs =
                graph.revisions().stream().allMatch(each -> theirs.ids().contains(each.id()));
        if (isAllTheirs && found.isOurselves()) {
            return untold(graph, found + " is the branch checked out, and has both", notice);
        }
        if (isAllTheirs) {
            return Optional.of(nothingOfOurs(graph, found));
        }
        if (!theirs.elsewhere().isEmpty() && !checkout.isMerged(found)) {
            throw new NotMerged(found, theirs.elsewhere(), checkout.isShallow());
        }
        return Optional.of(behind(project, found, theirs.ids()));
    }

    /** Such as a repository of the home folder, or a project that is not committed yet. */
    private static Optional<Outcome> untold(RevisionGraph graph, String why, Consumer<String> notice) {
        if (graph.heads().size() > 1) {
            notice.accept("Git does not tell which came second: " + why + ".");
        }
        return Optional.empty();
    }

    private static Outcome nothingOfOurs(RevisionGraph graph, Upstream found) {
        if (graph.heads().size() > 1 && !areApart(graph)) {
            throw Published.allOf(graph, found);
        }
        return Outcome.nothing(found, found + " has every revision here.");
    }

    /** Whether each head has labels of its own: such branches are meant to stay beside each other. */
    private static boolean areApart(RevisionGraph graph) {
        List<SortedSet<String>> labels =
                graph.heads().stream().map(graph::labelsOf).toList();
        return labels.stream().noneMatch(Set::isEmpty)
                && labels.stream().distinct().count() == labels.size();
    }

    private static Outcome behind(Project project, Upstream found, Set<RevisionId> theirs) {
        Alignment.Result result = Alignment.of(project.graph(), theirs);
        if (result.moves().isEmpty()) {
            return Outcome.nothing(found, "what is not in " + found + " lies behind it already.");
        }
        List<MovedFile> files = result.moves().stream()
                .map(move -> MovedFile.of(Reparented.of(Project.file(move.root()), move.onto())))
                .toList();
        List<MovedFile> changed = HeadKeeping.with(renumbered(project, result, files), project, result.after());
        return Outcome.of(found, new Rebased(result.moves(), changed, result.after()));
    }

    private static List<MovedFile> renumbered(Project project, Alignment.Result result, List<MovedFile> files) {
        return project.numbering()
                .map(names -> new Renumbering(names, result.after()).of(files, result.moved()))
                .orElse(files);
    }
}
