package dev.limbeck.scratch;

/** What becomes of the data of a server when the machine goes down. */
enum Durability {
    /** What is committed stays. */
    KEPT(""),
    /** Nobody misses them: nothing waits for a disk, and nothing works beside the command. */
    THROWN_AWAY(" -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off");

    private final String options;

    Durability(String options) {
        this.options = options;
    }

    /** What the server is started with. */
    String options() {
        return options;
    }
}
