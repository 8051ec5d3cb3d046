package dev.limbeck.ddl;

import dev.limbeck.schema.Change;
import java.util.List;

/** Something that pgCodeKeeper does not write, or not so that it is right. */
interface Matter {
    /** Returns the statements that do a change; none where it is no matter of this. */
    List<String> of(Change change);
}
