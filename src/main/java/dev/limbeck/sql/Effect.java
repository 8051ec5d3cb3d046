package dev.limbeck.sql;

/**
 * What a statement leaves in the server's catalog that cannot run in a transaction, or may end the one it runs in. By
 * that it can be told afterwards whether it has finished.
 *
 * @param object what it makes, changes or removes: of an index that is built and of everything that has no schema the
 *     bare name, empty where it has none yet; of everything else the name as it was typed; of an enum type the value
 * @param table the table, or the enum type, that it belongs to, as it was typed; empty where it belongs to none
 */
public record Effect(Kind kind, String object, String table) {
    /** What has to be looked at. */
    public enum Kind {
        /** The statement runs in a transaction: nothing has to be. */
        NONE,
        /** Whether the table has a new index, and whether that is valid. */
        INDEX_BUILD,
        /** Whether an index is there. */
        INDEX_DROP,
        /** Whether there are invalid indexes that were not there. */
        INDEX_REBUILD,
        /** Whether the table still has the partition. */
        DETACH,
        /** Whether a database is there. */
        DATABASE,
        /** Whether a tablespace is there. */
        TABLESPACE,
        /** Whether a subscription is there. */
        SUBSCRIPTION,
        /** Which publications a subscription has. */
        PUBLICATIONS,
        /** Whether an enum type has a value. */
        ENUM_VALUE,
        /** Whether a prepared transaction is there. */
        PREPARED,
        /** Nothing: it may as well run twice. */
        REPEATABLE,
        /** Nobody can know. */
        UNKNOWABLE
    }

    static Effect of(Kind kind) {
        return new Effect(kind, "", "");
    }

    /** Returns the effect of a statement. */
    public static Effect of(Statement statement) {
        return LoneCommand.of(statement).map(LoneCommand::effect).orElse(of(Kind.NONE));
    }
}
