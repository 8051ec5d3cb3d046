package dev.limbeck.ledger;

/**
 * How far a revision that runs outside of a transaction has come.
 *
 * @param done how many of its statements have finished, from the first on
 * @param checksum of the normalised text of those
 * @param next what is known of the statement after them
 * @param before what the server's catalog showed when that one was begun, in the words of whoever looked; empty where
 *     nobody did
 */
public record Progress(int done, String checksum, Next next, String before) {

    /** Nothing was begun yet. */
    public static final Progress NONE = new Progress(0, "", Next.UNTOUCHED, "");

    /** What is known of a statement. */
    public enum Next {
        /** It was not begun. */
        UNTOUCHED,
        /** It was begun; whether it finished nobody knows. */
        BEGUN,
        /** The server refused it. */
        FAILED
    }
}
