package dev.limbeck.workspace;

import dev.limbeck.config.Patience;

/**
 * What whoever starts a run says of it, beside where it goes.
 *
 * @param patience goes before what revisions and the project say
 */
public record RunConditions(Patience patience, Consent consent) {
    /** Nobody says anything. */
    public static final RunConditions PLAIN = new RunConditions(Patience.UNSAID, Consent.NOT_GIVEN);

    /** Whether somebody says yes to what revisions want to have confirmed. */
    public enum Consent {
        /** To all of it. */
        GIVEN,
        /** A run through a revision that wants it is refused. */
        NOT_GIVEN
    }
}
