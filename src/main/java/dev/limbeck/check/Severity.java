package dev.limbeck.check;

import java.util.Locale;

/** What a finding means for the verdict. */
public enum Severity {
    /** The check fails. */
    ERROR,
    /** The check says so, and does not fail. */
    WARNING;

    /** The word that documents and lines have for it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
