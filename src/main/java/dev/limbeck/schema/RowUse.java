package dev.limbeck.schema;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a branch has to do with the rows of tables, seen as it ran on a scratch database; each set of objects, such as
 * {@code table public.t}.
 *
 * @param touched whose rows it reads, changes, or demands something of
 * @param grown to which it adds columns, and does nothing else
 * @param written whose rows it changes
 * @param blind whose rows a statement would change that has found none
 * @param besides what such statements touch, beside what they change
 * @param whole of these, what such statements take with all columns
 */
public record RowUse(
        SortedSet<String> touched,
        SortedSet<String> grown,
        SortedSet<String> written,
        SortedSet<String> blind,
        SortedSet<String> besides,
        SortedSet<String> whole) {
    /** What changes no rows, and reads none. */
    public static final RowUse NOTHING = new RowUse(
            new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());

    public RowUse {
        touched = copy(touched);
        grown = copy(grown);
        written = copy(written);
        blind = copy(blind);
        besides = copy(besides);
        whole = copy(whole);
    }

    private static SortedSet<String> copy(SortedSet<String> tables) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(tables));
    }

    private static SortedSet<String> both(SortedSet<String> some, SortedSet<String> others) {
        SortedSet<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    /** Returns what this and another have to do with rows, as one. */
    public RowUse and(RowUse other) {
        return new RowUse(
                both(touched, other.touched),
                both(grown, other.grown),
                both(written, other.written),
                both(blind, other.blind),
                both(besides, other.besides),
                both(whole, other.whole));
    }

    /**
     * Returns the tables, sorted, that both have to do with, and of whose rows a run of both proves nothing: a statement would
     * change them that has found none, or changes others by them.
     */
    public static List<String> unproven(RowUse one, RowUse other) {
        SortedSet<String> unproven = new TreeSet<>(one.unseenBy(other));
        unproven.addAll(other.unseenBy(one));
        return List.copyOf(unproven);
    }

    private SortedSet<String> unseenBy(RowUse other) {
        SortedSet<String> unseen = new TreeSet<>();
        addShared(blind, other.touched, unseen);
        addShared(besides, other.written, unseen);
        addShared(whole, other.grown, unseen);
        return unseen;
    }

    private static void addShared(SortedSet<String> some, Set<String> others, Set<String> shared) {
        some.stream().filter(others::contains).forEach(shared::add);
    }
}
