package dev.limbeck.impact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The modes in which PostgreSQL locks a table, the weakest first. */
public enum LockMode {
    ACCESS_SHARE("AccessShareLock"),
    ROW_SHARE("RowShareLock"),
    ROW_EXCLUSIVE("RowExclusiveLock"),
    SHARE_UPDATE_EXCLUSIVE("ShareUpdateExclusiveLock"),
    SHARE("ShareLock"),
    SHARE_ROW_EXCLUSIVE("ShareRowExclusiveLock"),
    EXCLUSIVE("ExclusiveLock"),
    ACCESS_EXCLUSIVE("AccessExclusiveLock");

    private final String inPgLocks;

    LockMode(String inPgLocks) {
        this.inPgLocks = inPgLocks;
    }

    /** Reads {@code ACCESS EXCLUSIVE}, or {@code AccessExclusiveLock} as pg_locks has it; empty for anything else. */
    public static Optional<LockMode> read(String text) {
        return Arrays.stream(values())
                .filter(mode -> mode.inPgLocks.equals(text) || mode.toString().equals(text))
                .findFirst();
    }

    /** Whether who wants the other mode waits while somebody has this one. */
    public boolean blocks(LockMode wanted) {
        return switch (this) {
            case ACCESS_SHARE -> wanted == ACCESS_EXCLUSIVE;
            case ROW_SHARE -> wanted.compareTo(EXCLUSIVE) >= 0;
            case ROW_EXCLUSIVE -> wanted.compareTo(SHARE) >= 0;
            case SHARE_UPDATE_EXCLUSIVE -> wanted.compareTo(SHARE_UPDATE_EXCLUSIVE) >= 0;
            case SHARE -> wanted != SHARE && wanted.compareTo(ROW_EXCLUSIVE) >= 0;
            case SHARE_ROW_EXCLUSIVE -> wanted.compareTo(ROW_EXCLUSIVE) >= 0;
            case EXCLUSIVE -> wanted.compareTo(ROW_SHARE) >= 0;
            case ACCESS_EXCLUSIVE -> true;
        };
    }

    /** What waits meanwhile of that which an application does: {@code reads}, {@code writes}, both or none. */
    public List<String> blocked() {
        if (blocks(ACCESS_SHARE)) {
            return List.of("reads", "writes");
        }
        return blocks(ROW_EXCLUSIVE) ? List.of("writes") : List.of();
    }

    /** What waits meanwhile, in words behind the name of a table. */
    public String told() {
        return switch (this) {
            case ACCESS_EXCLUSIVE -> "reads and writes wait";
            case EXCLUSIVE -> "writes and SELECT … FOR UPDATE wait";
            case SHARE_ROW_EXCLUSIVE, SHARE -> "writes wait";
            case SHARE_UPDATE_EXCLUSIVE -> "other changes of it and VACUUM wait";
            case ROW_EXCLUSIVE -> "changes of its definition wait";
            case ROW_SHARE, ACCESS_SHARE -> "only what needs it alone waits";
        };
    }

    /** As SQL has it: {@code ACCESS EXCLUSIVE}. */
    @Override
    public String toString() {
        return name().toUpperCase(Locale.ROOT).replace('_', ' ');
    }
}
