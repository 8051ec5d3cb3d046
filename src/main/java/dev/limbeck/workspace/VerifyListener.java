package dev.limbeck.workspace;

import dev.limbeck.graph.Revision;

/** Is told how far a verification has come. Of several threads never two tell at once. */
public interface VerifyListener {

    /** A revision is begun with. */
    default void starting(Revision revision) {}

    /** It is known what to say of a revision. Where several jobs work, that is not in the order of the revisions. */
    default void finished(Verified verified) {}
}
