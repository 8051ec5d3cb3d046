package dev.limbeck.workspace;

import dev.limbeck.schema.Renaming;

/** Whoever knows what only a person can. */
public interface Inquiry {
    /** Returns whether what goes and what comes is one and the same under another name. */
    boolean isRenaming(Renaming perhaps);
}
