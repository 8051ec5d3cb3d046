package dev.limbeck.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A schema as the catalog of a database had it at one moment, without the names of its rows: two databases that were
 * brought to the same schema, each in its own way, have equal snapshots.
 *
 * @param elements the properties of each element by their names, those without a value left out; sorted throughout
 */
public record Snapshot(SortedMap<Element, SortedMap<String, String>> elements) {
    public Snapshot {
        SortedMap<Element, SortedMap<String, String>> copy = new TreeMap<>();
        elements.forEach((element, properties) ->
                copy.put(element, Collections.unmodifiableSortedMap(new TreeMap<>(properties))));
        elements = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * Returns how another schema differs from this one, sorted by element; empty where it does not. Of an object that
     * only one of them has, the parts are not named.
     */
    public List<Change> changesTo(Snapshot other) {
        SortedSet<Element> all = new TreeSet<>(elements.keySet());
        all.addAll(other.elements.keySet());
        return all.stream()
                .filter(element -> !element.isPart() || (has(element.object()) && other.has(element.object())))
                .flatMap(element -> change(element, other).stream())
                .toList();
    }

    /** Whether it has an object, such as {@code table public.package}. */
    public boolean has(String object) {
        return parts(object).keySet().stream().anyMatch(element -> !element.isPart());
    }

    /** The properties of an element; none where it is not there. */
    public SortedMap<String, String> of(Element element) {
        return elements.getOrDefault(element, Collections.emptySortedMap());
    }

    /** The elements of an object, itself and its parts; none where it is not there. */
    public SortedMap<Element, SortedMap<String, String>> parts(String object) {
        return elements.subMap(new Element(object, "", ""), new Element(object + "\0", "", ""));
    }

    private List<Change> change(Element element, Snapshot other) {
        Map<String, String> before = elements.get(element);
        Map<String, String> after = other.elements.get(element);
        if (before == null || after == null) {
            return List.of(new Change(element, before == null ? Change.Kind.ADDED : Change.Kind.REMOVED, List.of()));
        }
        List<Change.Property> properties = properties(before, after);
        return properties.isEmpty() ? List.of() : List.of(new Change(element, Change.Kind.CHANGED, properties));
    }

    private static List<Change.Property> properties(Map<String, String> before, Map<String, String> after) {
        SortedSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<Change.Property> properties = new ArrayList<>();
        for (String name : names) {
            Change.Property property =
                    new Change.Property(name, before.getOrDefault(name, ""), after.getOrDefault(name, ""));
            if (!property.before().equals(property.after())) {
                properties.add(property);
            }
        }
        return properties;
    }
}
