package dev.limbeck.database;

import dev.limbeck.sql.ServerObject;
import java.time.Instant;
import java.util.List;

/**
 * A database on a server for scratch databases.
 *
 * @param bytes how large it is; 0 where this role may not know
 * @param since when it was born; of a template when it was used last
 * @param owner the number of the process that made it; 0 where it serves all
 * @param beside what was perhaps made with it that is not in it
 */
public record ScratchEntry(String name, Use use, long bytes, Instant since, long owner, List<ServerObject> beside) {
    public ScratchEntry {
        beside = List.copyOf(beside);
    }

    ScratchEntry measured(long measured) {
        return new ScratchEntry(name, use, measured, since, owner, beside);
    }

    /** What it is there for. */
    public enum Use {
        /** A state that is copied where it is wanted again. */
        TEMPLATE,
        /** A process works with it, here or on another machine. */
        IN_USE,
        /** The process that made it has ended. */
        LEFT_BEHIND
    }
}
