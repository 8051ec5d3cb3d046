package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Standing;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;
import java.util.Set;

/** A revision is to count as undone, and one that was run behind it is applied. */
public final class StillFollowed extends Problem {
    private StillFollowed(RevisionId id, RevisionId follower) {
        super(
                Exit.CHECK,
                "Revision " + follower + " was run behind " + id + ", and is applied",
                List.of(),
                "Nothing was recorded. Where it was undone too, name both. To undo it: `limbeck downgrade --from-ledger "
                        + follower + "@-1`.");
    }

    /** Demands that whatever is applied behind these is one of them. */
    static void demandNone(Standing standing, List<RevisionId> undone) {
        for (RevisionId id : undone) {
            standing.graph().requirements().descendants(Set.of(id)).stream()
                    .filter(other -> standing.isApplied(other) && !undone.contains(other))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new StillFollowed(id, other);
                    });
        }
    }
}
