package dev.limbeck.workspace;

import dev.limbeck.check.Rule;
import dev.limbeck.git.MergePreview;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Problem;
import dev.limbeck.script.RevisionFormats;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The files as they lie here, looked at only where what is committed is found to be wrong. Not for several threads. */
final class Uncommitted {
    private final Supplier<Inspection> look;
    private final List<MergePreview.Blob> committed;
    private final Staging staging;
    private @Nullable Inspection seen;

    /**
     * Looks at nothing yet.
     *
     * @param committed the files of the commit that is checked out
     */
    Uncommitted(Supplier<Inspection> look, List<MergePreview.Blob> committed, Staging staging) {
        this.look = look;
        this.committed = committed;
        this.staging = staging;
    }

    /**
     * Whether they have no more heads than are allowed, these revisions among them, and make another graph than what is
     * committed.
     */
    boolean isMendedWith(Set<RevisionId> theirs) {
        Inspection here = here();
        Map<RevisionId, List<RevisionId>> parents = new HashMap<>();
        here.revisions().forEach(each -> parents.put(each.id(), each.parents()));
        return here.isWhole()
                && !here.breaks(Rule.MULTIPLE_HEADS)
                && parents.keySet().containsAll(theirs)
                && !parents.equals(committedParents());
    }

    private Map<RevisionId, List<RevisionId>> committedParents() {
        Map<RevisionId, List<RevisionId>> parents = new HashMap<>();
        for (MergePreview.Blob blob : committed) {
            try {
                Revision revision = RevisionFormats.declared(blob.path(), blob.content());
                parents.put(revision.id(), revision.parents());
            } catch (Problem unclear) {
                return Map.of();
            }
        }
        return parents;
    }

    private Inspection here() {
        Inspection known = seen == null ? look.get() : seen;
        seen = known;
        return known;
    }

    /** The command that commits them. */
    String commit() {
        return staging.anywhere() + " && git commit -m \"Mend the revisions\"";
    }
}
