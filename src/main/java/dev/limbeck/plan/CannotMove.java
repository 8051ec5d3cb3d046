package dev.limbeck.plan;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

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

    static CannotMove severalRoots(RevisionId revision, RevisionId onto, List<RevisionId> roots) {
        return new CannotMove(
                "The branch of %s begins at several revisions: %s".formatted(revision, RevisionId.join(roots)),
                "A branch that merges others is not put in line by moving one revision. Join the two with `limbeck merge "
                        + onto + " " + revision + " -m \"merge\"`.");
    }
}
