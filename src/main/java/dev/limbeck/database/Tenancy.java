package dev.limbeck.database;

/** Who uses a server for scratch databases. */
public enum Tenancy {
    /** One command at a time, and nobody else. */
    ALONE,
    /** Whoever else there may be: what it is not certain to have made, a command leaves alone. */
    SHARED
}
