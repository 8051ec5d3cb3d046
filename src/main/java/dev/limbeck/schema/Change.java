package dev.limbeck.schema;

import java.util.List;

/**
 * How one element differs between two schemas.
 *
 * @param properties what differs of an element that both have, sorted by name; empty for the other kinds
 */
public record Change(Element element, Kind kind, List<Property> properties) {
    public Change {
        properties = List.copyOf(properties);
    }

    /** What became of it on the way from one schema to the other. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A property that differs.
     *
     * @param before its value in the first schema; empty where it has none
     * @param after its value in the second; empty where it has none
     */
    public record Property(String name, String before, String after) {}

    /** Returns the change on the way back. */
    public Change reversed() {
        Kind back = kind == Kind.CHANGED ? Kind.CHANGED : kind == Kind.ADDED ? Kind.REMOVED : Kind.ADDED;
        return new Change(
                element,
                back,
                properties.stream()
                        .map(each -> new Property(each.name(), each.after(), each.before()))
                        .toList());
    }
}
