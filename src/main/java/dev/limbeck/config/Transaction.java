package dev.limbeck.config;

/** What one transaction of a run holds. */
public enum Transaction {
    /** One revision. */
    REVISION,
    /** The whole run. */
    RUN
}
