package dev.limbeck.database;

/** How long the templates of scratch databases are kept. */
public enum Retention {
    /** Until the command ends. */
    COMMAND,
    /** As long as there is room. */
    PROJECT
}
