package dev.limbeck.config;

/** What keeps two runs apart. */
public enum Lock {
    /** A session of the server. */
    SESSION,
    /** Nothing: whoever starts them sees to it. */
    NONE
}
