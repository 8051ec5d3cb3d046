package dev.limbeck.foreign;

import dev.limbeck.sql.SqlQuote;

/** SQL in the place of what is not here: it must not pass for something that does nothing. */
public final class Unwritten {

    private Unwritten() {}

    /** Returns SQL that fails with a message. */
    public static String sql(String message) {
        return """
                -- Write here what it does, and take this out.
                DO $limbeck$ BEGIN
                    RAISE EXCEPTION USING MESSAGE = %s;
                END $limbeck$;
                """.formatted(SqlQuote.text(message));
    }
}
