package dev.limbeck.database;

import dev.limbeck.problem.Problem;
import dev.limbeck.sql.SqlQuote;

/**
 * What a script says where it stops by itself.
 *
 * @param message an expression of SQL
 * @param hint what to do, as text
 */
record ScriptStop(String message, String hint) {
    /** The texts in the array {@code found}, one behind the other. */
    static final String LIST_OF_FOUND = "coalesce(nullif(pg_catalog.array_to_string(found, ', '), ''), '<base>')";

    /** As a run says it. */
    static ScriptStop of(Problem problem) {
        return new ScriptStop(SqlQuote.text(problem.getMessage()), problem.remedy());
    }

    /** PL/pgSQL that stops. */
    String raised() {
        return "    RAISE EXCEPTION USING MESSAGE = %s,\n        HINT = %s;\n".formatted(message, SqlQuote.text(hint));
    }

    /** PL/pgSQL that stops where a condition holds. */
    String where(String condition) {
        return "    IF " + condition + " THEN\n" + raised().indent(4) + "    END IF;\n";
    }

    /** PL/pgSQL that stops where a condition does not hold. */
    String unless(String condition) {
        return where("NOT " + condition);
    }
}
