package dev.limbeck.sql;

import java.util.Optional;

/**
 * A command that PostgreSQL refuses within a transaction block, or may refuse, or that may end the transaction it runs in.
 * {@link LoneCommands} lists all of them.
 *
 * @param name what it is called, such as {@code CREATE INDEX CONCURRENTLY}
 */
public record LoneCommand(String name, Certainty certainty, Effect effect) {

    /** How far its text tells that the server refuses it within a transaction block. */
    public enum Certainty {
        /** It does, on whatever database. */
        SURE,
        /** It does on most, depending on what the database holds. */
        LIKELY,
        /** It does on some, depending on what the database holds or on the version; or it is the command that ends the block. */
        PERHAPS
    }

    /** Returns the command that a statement is; empty where every transaction may hold it. */
    public static Optional<LoneCommand> of(Statement statement) {
        return LoneCommands.find(statement);
    }

    /** Whether a revision that says nothing on transactions cannot hold it. */
    public boolean isRefused() {
        return certainty != Certainty.PERHAPS;
    }
}
