package dev.limbeck.schema;

import java.util.Comparator;

/**
 * Something that a schema holds: an object such as a table, or a part of one such as a column.
 *
 * @param object what it is, or belongs to, by kind and name as SQL writes it: {@code table public.package}
 * @param kind what it is itself: {@code table}, {@code column}, {@code index}
 * @param name its own name as the catalog has it, without its schema
 */
public record Element(String object, String kind, String name) implements Comparable<Element> {
    private static final Comparator<Element> ORDER =
            Comparator.comparing(Element::object).thenComparing(Element::kind).thenComparing(Element::name);

    /** Whether it is a part of an object, and goes with it. */
    public boolean isPart() {
        return !object.equals(kind) && !object.startsWith(kind + " ");
    }

    /** By object, then by kind and name. */
    @Override
    public int compareTo(Element other) {
        return ORDER.compare(this, other);
    }

    /** {@code column title of table public.package}, or the object alone. */
    @Override
    public String toString() {
        return isPart() ? kind + " " + name + " of " + object : object;
    }
}
