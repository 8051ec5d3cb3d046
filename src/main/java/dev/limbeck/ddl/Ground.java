package dev.limbeck.ddl;

import dev.limbeck.schema.Snapshot;
import java.util.List;
import java.util.function.Predicate;

/** A database on which statements are tried: one that is thrown away. */
public interface Ground {
    /** Returns its schema as it is now. */
    Snapshot schema();

    /** Returns its schema as it is now, as what writes SQL reads it. */
    Blueprint blueprint();

    /**
     * Runs statements in one transaction; what the server refuses is passed over.
     *
     * @param ways of each statement the ways to write it, of which the first that the server takes is the one
     * @param isKept whether what came of it stays
     */
    Trial run(List<List<String>> ways, Predicate<Trial> isKept);
}
