package dev.limbeck.workspace;

import java.util.Locale;

/** How the SQL of a revision that stands for others is made. */
public enum SquashForm {
    /** It is the schema that they lead to, and the rows. */
    SCHEMA,
    /** It is their statements, one after another. */
    CONCATENATED;

    /** The word for it in output. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
