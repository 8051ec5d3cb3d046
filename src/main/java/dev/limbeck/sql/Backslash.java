package dev.limbeck.sql;

/** What a backslash within quotes is. */
enum Backslash {
    ORDINARY,
    ESCAPES
}
