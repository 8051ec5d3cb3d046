package dev.limbeck.impact;

import java.util.List;

/**
 * What a statement does to others while it runs. Where it is unknown there may be locks and work beside those listed.
 *
 * @param locks on what was there before, in the order in which the statement names it
 * @param work in the same order
 * @param remarks what else there is to know, as full sentences
 */
public record Impact(Basis basis, List<ObjectLock> locks, List<TableWork> work, List<String> remarks) {
    public Impact {
        locks = List.copyOf(locks);
        work = List.copyOf(work);
        remarks = List.copyOf(remarks);
    }

    /** How it is known. */
    public enum Basis {
        /** By what PostgreSQL's documentation says of such statements. */
        RULE,
        /** By running it on a scratch database. */
        MEASURED,
        /** Not at all, or not wholly. */
        UNKNOWN
    }
}
