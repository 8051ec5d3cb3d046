package dev.limbeck.schema;

/** What of a schema counts only where it is asked for. */
public enum Aspect {
    /** In which order the columns of a table stand. */
    COLUMN_ORDER,
    /** Whose an object is. */
    OWNERS,
    /** Who may do what with it. */
    PRIVILEGES
}
