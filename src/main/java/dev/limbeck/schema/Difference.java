package dev.limbeck.schema;

/**
 * In what the two orders of two branches end differently.
 *
 * @param object such as {@code table public.package}
 * @param what of it differs: {@code exists}, {@code column title: type}, {@code order of columns}, {@code rows}
 * @param first what it is where the first branch was run first; empty where there is none
 * @param second what it is where the second branch was run first
 */
public record Difference(String object, String what, String first, String second) {
    /** Said of tables whose columns are the same, and stand in another order. */
    static final String ORDER_OF_COLUMNS = "order of columns";

    /** Whether the columns of a table are the same, and stand in another order: what names its columns does not notice. */
    public boolean isOrderOfColumns() {
        return what.equals(ORDER_OF_COLUMNS);
    }
}
