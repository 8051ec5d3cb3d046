package dev.limbeck.schema;

/**
 * An element that has another name from now on.
 *
 * @param before the element under the name that it has
 * @param after the same under the name that it gets; of the same kind, in the same place
 */
public record Renaming(Element before, Element after) {

    /** Returns the way back. */
    public Renaming reversed() {
        return new Renaming(after, before);
    }

    /** {@code column title of table public.package -> name}. */
    @Override
    public String toString() {
        return before + " -> " + after.name();
    }
}
