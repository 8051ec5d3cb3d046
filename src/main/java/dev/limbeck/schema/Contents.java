package dev.limbeck.schema;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a table holds, or a sequence: enough to tell whether two hold the same.
 *
 * @param rows how many rows it has
 * @param digest of the rows as a whole, in whatever order they lie, columns by name
 * @param columns a digest of the values of each column by itself, by its name
 */
public record Contents(long rows, String digest, SortedMap<String, String> columns) {
    public Contents {
        columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    }

    /** Returns the same without some columns; its digest tells no more than those of the others do. */
    Contents without(Set<String> some) {
        SortedMap<String, String> others = new TreeMap<>(columns);
        others.keySet().removeAll(some);
        return new Contents(rows, others.toString(), others);
    }
}
