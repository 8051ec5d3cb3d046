package dev.limbeck.script;

/** What Alembic loses, and says nothing of it, where it writes SQL instead of running it. */
public enum OfflineLoss {
    /** Values are handed to a connection beside its SQL, and dropped. */
    VALUES,
    /** What a query returns is used, and no query is run. */
    ROWS
}
