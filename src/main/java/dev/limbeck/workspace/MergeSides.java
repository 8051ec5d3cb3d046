package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells whose head is whose of those that a merge would leave, and what makes them one. */
final class MergeSides implements HeadCheck.Ways {
    private final MergeCheck.Merge merge;
    private final String ref;
    private final Set<RevisionId> theirs;
    private final Uncommitted here;

    /**
     * Of what is checked out, and the commit that it would be merged into.
     *
     * @param theirs the revisions that the other has
     */
    MergeSides(MergeCheck.Merge merge, Set<RevisionId> theirs, Uncommitted here) {
        this.merge = merge;
        this.ref = merge.ref();
        this.theirs = Set.copyOf(theirs);
        this.here = here;
    }

    @Override
    public String message(List<RevisionId> heads) {
        return "Merged there would be multiple heads: "
                + heads.stream()
                        .map(head -> head + (theirs.contains(head) ? " (of " + ref + ")" : " (of HEAD)"))
                        .collect(Collectors.joining(", "))
                + (here.isMendedWith(theirs) ? "; what lies here is mended, and not committed" : "");
    }

    /** A rebase needs to have theirs here, and finds nothing to move where several heads are theirs. */
    @Override
    public Optional<String> command(RevisionGraph graph, List<RevisionId> heads) {
        if (here.isMendedWith(theirs)) {
            return Optional.of(here.commit());
        }
        Lineup lineup = new Lineup(graph, heads, theirs);
        Optional<String> command = !theirs.isEmpty() && lineup.isOneThen()
                ? Optional.of("limbeck rebase --upstream " + ref)
                : lineup.rebase().or(lineup::merge);
        return command.map(this::typed);
    }

    @Override
    public String typed(String command) {
        return merge.preview().isMerged() ? command : "git merge " + ref + " && " + command;
    }

    @Override
    public Optional<RevisionId> late(RevisionGraph graph, List<RevisionId> heads) {
        return heads.stream().filter(head -> !theirs.contains(head)).findFirst();
    }

    @Override
    public List<String> whereabouts(String name) {
        return merge.elsewhere().lines(name);
    }
}
