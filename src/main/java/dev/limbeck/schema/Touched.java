package dev.limbeck.schema;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The objects that lie between two states of a database, each list sorted.
 *
 * @param altered what both states have, in other ways
 * @param filled the tables whose rows differ, and the sequences that have counted
 */
public record Touched(List<String> created, List<String> altered, List<String> dropped, List<String> filled) {
    /** What does nothing. */
    public static final Touched NOTHING = new Touched(List.of(), List.of(), List.of(), List.of());

    public Touched {
        created = List.copyOf(created);
        altered = List.copyOf(altered);
        dropped = List.copyOf(dropped);
        filled = List.copyOf(filled);
    }

    /** Compares two states. */
    public static Touched between(State before, State after) {
        List<Change> changes = before.schema().changesTo(after.schema());
        return new Touched(
                whole(changes, Change.Kind.ADDED),
                changes.stream()
                        .filter(change -> change.element().isPart() || change.kind() == Change.Kind.CHANGED)
                        .map(change -> change.element().object())
                        .distinct()
                        .toList(),
                whole(changes, Change.Kind.REMOVED),
                filled(before, after));
    }

    private static List<String> whole(List<Change> changes, Change.Kind kind) {
        return changes.stream()
                .filter(change -> !change.element().isPart() && change.kind() == kind)
                .map(change -> change.element().object())
                .toList();
    }

    private static List<String> filled(State before, State after) {
        SortedSet<String> all = new TreeSet<>(before.contents().keySet());
        all.addAll(after.contents().keySet());
        return all.stream()
                .filter(object -> after.schema().has(object))
                .filter(object -> !digest(before, object).equals(digest(after, object)))
                .toList();
    }

    private static String digest(State state, String object) {
        Contents contents = state.contents().get(object);
        return contents == null ? "" : contents.rows() + " " + contents.digest();
    }

    /** All of them, sorted. */
    public List<String> objects() {
        return Stream.of(created, altered, dropped, filled)
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }
}
