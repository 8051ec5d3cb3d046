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

    /** Said of tables that hold other rows. */
    static final String ROWS = "rows";

    /** Said of sequences that have counted to another value. */
    static final String LAST_VALUE = "last value";

    /** Whether the columns of a table are the same, and stand in another order: what names its columns does not notice. */
    public boolean isOrderOfColumns() {
        return what.equals(ORDER_OF_COLUMNS);
    }

    /** Whether a table holds other rows. */
    public boolean concernsRows() {
        return what.equals(ROWS);
    }

    /** Whether a sequence has counted to another value. */
    public boolean concernsCounting() {
        return what.equals(LAST_VALUE);
    }
}
