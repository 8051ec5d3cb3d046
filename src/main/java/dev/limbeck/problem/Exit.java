package dev.limbeck.problem;

/** The exit statuses that scripts rely on. */
public enum Exit {
    /** Done, or nothing to do. */
    DONE(0),
    /** The database refused, a migration failed, a file could not be read. */
    FAILED(1),
    /** The command line or the configuration is wrong. */
    USAGE(2),
    /** The graph is wrong for what was asked. */
    GRAPH(3),
    /** A check found the database or the schema not as it should be. */
    CHECK(4);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    /** The number the process ends with. */
    public int code() {
        return code;
    }
}
