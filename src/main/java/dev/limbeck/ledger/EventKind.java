package dev.limbeck.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What happened to a revision on a database. */
public enum EventKind {
    /** Its upgrade was run. */
    UPGRADE,
    /** Its downgrade was run. */
    DOWNGRADE,
    /** A stamp said that it is applied, or that it is not; nothing was run. */
    STAMP,
    /** Something else moved the database: Alembic, or a dump that was loaded. */
    ADOPTED,
    /** It stands for others from now on that were applied; or it was applied, and another stands for it. */
    SQUASH,
    /** A person said, with a reason, that it is applied, or that it is not. */
    ASSUMED,
    /** A person said, with a reason, that its file may differ from what was run. */
    ACCEPTED;

    /** The word for it in the ledger and in output. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the kind of a word; empty where none has it, as a later version may have written it. */
    public static Optional<EventKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
