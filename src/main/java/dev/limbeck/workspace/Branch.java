package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.schema.Touched;
import java.util.List;

/**
 * A branch that is compared with another.
 *
 * @param tip the revision it ends with
 * @param revisions those that the other does not need, parents first
 * @param touched what they do to a database where all is run that both need
 */
public record Branch(RevisionId tip, List<RevisionId> revisions, Touched touched) {
    public Branch {
        revisions = List.copyOf(revisions);
    }
}
