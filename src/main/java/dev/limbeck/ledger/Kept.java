package dev.limbeck.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What the ledger keeps of a revision's file.
 *
 * @param checksum of the normalised text of its upgrade; empty where the text is not known
 * @param downgrade the SQL that undoes it, verbatim, behind the header of the file where that may say how it is run; null
 *     where there is none, or where it must not be kept
 */
public record Kept(String checksum, @Nullable String downgrade) {

    /** Of a file that says nothing of what is run. */
    public static final Kept NOTHING = new Kept("", null);
}
