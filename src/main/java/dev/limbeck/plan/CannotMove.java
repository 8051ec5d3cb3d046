package dev.limbeck.plan;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A branch cannot be put where it was asked for. */
public final class CannotMove extends Problem {
    private CannotMove(String message, String remedy) {
        super(Exit.GRAPH, message, List.of(), remedy);
    }

    static CannotMove ontoItsOwn(RevisionId revision, RevisionId onto) {
        return new CannotMove(
                revision.equals(onto)
                        ? "Revision " + revision + " cannot be put behind itself"
                        : "Revision %s is needed by %s: behind it, it would close a cycle".formatted(revision, onto),
                "Name a head that is not above what moves: `limbeck heads` lists them.");
    }

    static CannotMove alreadyThere(RevisionId revision, RevisionId onto) {
        return new CannotMove(
                "Revision " + revision + " already lies above " + onto,
                "Nothing is to do for these two: `limbeck heads` shows whether others are left.");
    }

    static CannotMove alreadyJoined(RevisionId revision, RevisionId onto, RevisionId merge) {
        return new CannotMove(
                "Revision %s and %s are already joined by %s".formatted(revision, onto, merge),
                "Nothing is to do for these two. To have them in one line instead, delete the merge first, if no"
                        + " database has run it.");
    }

    static CannotMove severalRoots(RevisionId revision, List<RevisionId> roots, List<RevisionId> heads) {
        return new CannotMove(
                "The branch of %s begins at several revisions: %s".formatted(revision, RevisionId.join(roots)),
                "A branch that merges others is not put in line by moving one revision. Join the two with `"
                        + merge(heads) + "`.");
    }

    /**
     * Ours has joined theirs as they were, and they have gone on since.
     *
     * @param apart the head of ours last, behind what it does not lie above now
     */
    static CannotMove mergedBefore(RevisionId merge, Collection<RevisionId> joined, List<RevisionId> apart) {
        return new CannotMove(
                "Revision %s already joins ours with %s; since then theirs have come to %s"
                        .formatted(merge, RevisionId.join(joined), RevisionId.join(apart.subList(0, apart.size() - 1))),
                "Join them once more:\n    " + merge(apart)
                        + "\nor, to have them in one line instead, delete the merge and rebase again, if no database has run it.");
    }

    /**
     * Nobody knows behind which head it is to come.
     *
     * @param heads above where it began
     * @param reached those of them behind which it can be put
     * @param apart what can be joined instead
     */
    static CannotMove belowSeveral(
            RevisionId root, Collection<RevisionId> heads, List<RevisionId> reached, List<RevisionId> apart) {
        return new CannotMove(
                "Several heads lie above where %s began: %s".formatted(root, RevisionId.join(heads)),
                reached.isEmpty()
                        ? "Join them:\n    " + merge(apart)
                        : "Say behind which of them it belongs:\n"
                                + reached.stream()
                                        .map(head -> "    limbeck rebase " + root + " --onto " + head)
                                        .collect(Collectors.joining("\nor\n")));
    }

    private static String merge(List<RevisionId> ids) {
        return "limbeck merge " + words(ids) + " -m \"merge\"";
    }

    private static String words(Collection<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).collect(Collectors.joining(" "));
    }
}
