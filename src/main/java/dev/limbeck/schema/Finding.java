package dev.limbeck.schema;

/**
 * One difference of two schemas.
 *
 * @param loss what is lost on the way from the one to the other, such as {@code its rows}; empty where nothing is
 * @param caution where the way may not lead through, such as {@code it holds nulls}; empty where it always does
 */
public record Finding(Change change, String loss, String caution) {

    /** Whether rows or values may be lost. */
    public boolean isDestructive() {
        return !loss.isEmpty();
    }

    /** Whether nulls that are there already stand in its way. */
    public boolean isAgainstNulls() {
        return caution.equals(Caution.NULLS);
    }
}
