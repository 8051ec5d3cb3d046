package dev.limbeck.schema;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Columns whose values are others each time the same is run, such as the time. */
public final class Fleeting {
    private Fleeting() {}

    /** Returns the columns, by object, whose values are others where the same was run again from the same start. */
    public static SortedMap<String, SortedSet<String>> columns(
            Map<String, Contents> once, Map<String, Contents> again) {
        SortedMap<String, SortedSet<String>> fleeting = new TreeMap<>();
        once.forEach((object, contents) -> {
            Contents other = again.getOrDefault(object, contents);
            SortedSet<String> columns = new TreeSet<>();
            contents.columns().forEach((column, digest) -> {
                if (!digest.equals(other.columns().get(column))) {
                    columns.add(column);
                }
            });
            if (!columns.isEmpty()) {
                fleeting.put(object, columns);
            }
        });
        return fleeting;
    }

    /** Returns the columns that two say are fleeting. */
    public static SortedMap<String, SortedSet<String>> inBoth(
            Map<String, SortedSet<String>> one, Map<String, SortedSet<String>> other) {
        SortedMap<String, SortedSet<String>> both = new TreeMap<>();
        one.forEach((object, columns) -> {
            SortedSet<String> common = new TreeSet<>(columns);
            common.retainAll(other.getOrDefault(object, Collections.emptySortedSet()));
            if (!common.isEmpty()) {
                both.put(object, common);
            }
        });
        return both;
    }

    /**
     * Returns contents without such columns. Of a table that has some only each other column by itself is compared then, and
     * not what stands beside what.
     */
    public static SortedMap<String, Contents> without(
            Map<String, SortedSet<String>> fleeting, Map<String, Contents> contents) {
        SortedMap<String, Contents> without = new TreeMap<>(contents);
        fleeting.forEach((object, columns) -> without.computeIfPresent(object, (same, held) -> held.without(columns)));
        return without;
    }
}
