package dev.limbeck.schema;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A database at one moment.
 *
 * @param contents of each table and sequence that holds something, by its object
 */
public record State(Snapshot schema, SortedMap<String, Contents> contents) {
    public State {
        contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
    }
}
