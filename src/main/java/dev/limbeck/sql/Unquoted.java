package dev.limbeck.sql;

import java.util.Locale;
import java.util.Optional;

/** What stands within quotes. Empty where that takes more than to take the quotes away. */
final class Unquoted {
    private Unquoted() {}

    /** Returns a name as PostgreSQL knows it: without its quotes, or else in small letters. */
    static Optional<String> name(String typed) {
        if (typed.regionMatches(true, 0, "u&\"", 0, 3)) {
            return Optional.empty();
        }
        return Optional.of(
                typed.startsWith("\"")
                        ? typed.substring(1, typed.length() - 1).replace("\"\"", "\"")
                        : typed.toLowerCase(Locale.ROOT));
    }

    static boolean isString(String typed) {
        return typed.startsWith("'") || typed.startsWith("e'") || typed.startsWith("E'") || dollars(typed) > 1;
    }

    /** Returns what a string says. */
    static Optional<String> string(String typed) {
        int open = dollars(typed);
        if (open > 1) {
            return Optional.of(typed.substring(open, typed.length() - open));
        }
        return typed.indexOf('\\') >= 0
                ? Optional.empty()
                : Optional.of(typed.substring(typed.indexOf('\'') + 1, typed.length() - 1)
                        .replace("''", "'"));
    }

    /** How long the quote is between dollars that opens it. */
    private static int dollars(String typed) {
        return typed.startsWith("$") ? typed.indexOf('$', 1) + 1 : 0;
    }
}
