package dev.limbeck.ddl;

import dev.limbeck.schema.Snapshot;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A database on which statements are tried: one that is thrown away. */
public interface Ground {
    /** Returns its schema as it is now. */
    Snapshot schema();

    /** Returns its schema as it is now, as what writes SQL reads it. */
    Blueprint blueprint();

    /** Judges what came of statements before their transaction ends. */
    interface Keeping {
        /**
         * Whether it stays.
         *
         * @param schema looks at what they have led to
         */
        boolean isKept(Trial trial, Supplier<Snapshot> schema);
    }

    /**
     * Runs statements in one transaction; what the server refuses is passed over.
     *
     * @param ways of each statement the ways to write it, of which the first that the server takes is the one
     * @param keeping whether what came of it stays
     */
    Trial run(List<List<String>> ways, Keeping keeping);

    /** As {@link #run(List, Keeping)}, where it does not depend on the schema. */
    default Trial run(List<List<String>> ways, Predicate<Trial> isKept) {
        return run(ways, (trial, schema) -> isKept.test(trial));
    }
}
