package dev.limbeck.plan;

/** How a run goes on with a revision that was begun outside of a transaction and not finished. */
public enum Resume {
    /** Not at all. */
    NEVER,
    /** Where it is known of every statement whether it has finished. */
    KNOWING,
    /** A statement of which nobody knows runs again. */
    REPEATING,
    /** A statement of which nobody knows counts as finished. */
    SKIPPING
}
