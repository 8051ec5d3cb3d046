package dev.limbeck.ddl;

/**
 * A statement that the server does not take.
 *
 * @param message what the server said
 * @param state by which code it said so
 */
public record Refused(String statement, String message, String state) {
    private static final String UNSAFE_VALUE = "55P04";

    /** Whether a value of an enum was used in the transaction that has added it. */
    boolean isOfNewValue() {
        return state.equals(UNSAFE_VALUE);
    }
}
