package dev.limbeck.sql;

/** What a backslash within quotes is. */
public enum Backslash {
    /** A sign like any other. */
    ORDINARY,
    /** It takes the next sign along, be it a quote. */
    ESCAPES
}
