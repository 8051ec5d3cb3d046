package dev.limbeck.schema;

/** Whether the order of two branches matters. */
public enum Verdict {
    /** Both orders end the same, and no object is touched by both. */
    INDEPENDENT("independent"),
    /** Both orders end the same, though some objects are touched by both. */
    COMMUTE("commute"),
    /** Both orders work, and end differently. */
    ORDER_MATTERS("order-matters"),
    /** An order, or both, cannot be run. */
    CONFLICT("conflict");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** The word for programs. */
    public String word() {
        return word;
    }

    /** Whether one branch can be put behind the other without a thought. */
    public boolean isSafe() {
        return this == INDEPENDENT || this == COMMUTE;
    }
}
