package dev.limbeck.sql;

import java.util.List;
import java.util.Set;

/** What the text of a column's default tells of it. */
enum DefaultValue {
    /** It is made of literals. */
    CONSTANT,
    /** Its value is the same for all rows of a statement. */
    STEADY,
    /** It differs from row to row. */
    VOLATILE,
    /** Nobody can tell without the server. */
    UNCLEAR;

    private static final Set<String> BEHIND = Set.of(
            "not",
            "null",
            "constraint",
            "check",
            "unique",
            "primary",
            "references",
            "generated",
            "collate",
            "deferrable",
            "initially",
            "exclude");

    private static final Set<String> STEADY_WORDS = Set.of(
            "now",
            "current_timestamp",
            "current_date",
            "current_time",
            "localtimestamp",
            "localtime",
            "transaction_timestamp",
            "statement_timestamp",
            "current_user",
            "session_user",
            "user",
            "current_role",
            "current_schema",
            "current_setting",
            "pg_catalog",
            "upper",
            "lower",
            "coalesce",
            "to_char",
            "date_trunc",
            "md5",
            "timezone");

    private static final Set<String> VOLATILE_WORDS = Set.of(
            "random",
            "gen_random_uuid",
            "uuid_generate_v1",
            "uuid_generate_v1mc",
            "uuid_generate_v4",
            "uuidv4",
            "uuidv7",
            "clock_timestamp",
            "timeofday",
            "nextval",
            "gen_random_bytes",
            "setval",
            "random_normal");

    private static final Set<String> LITERAL_WORDS = Set.of(
            "true",
            "false",
            "null",
            "array",
            "interval",
            "date",
            "timestamp",
            "timestamptz",
            "time",
            "with",
            "without",
            "zone",
            "at",
            "cast",
            "as",
            "row",
            "and",
            "or",
            "is",
            "double",
            "precision",
            "varying");

    /** Judges the expression that begins there and ends before the next word of a column's definition. */
    static DefaultValue of(Words words, int from) {
        DefaultValue found = CONSTANT;
        int end = end(words, from);
        for (int at = from; at < end; at++) {
            DefaultValue here = part(words, from, at);
            found = here == VOLATILE || here.compareTo(found) > 0 ? here : found;
            if (found == VOLATILE) {
                return VOLATILE;
            }
        }
        return found;
    }

    /** NULL as the default itself is a literal. */
    private static int end(Words words, int from) {
        int at = words.afterParentheses(from);
        at = at > from ? at : from + 1;
        while (at < words.size() && !BEHIND.contains(words.name(at)) && !words.at(at, ",")) {
            at = Math.max(at + 1, words.afterParentheses(at));
        }
        return at;
    }

    private static DefaultValue part(Words words, int from, int at) {
        String word = words.name(at);
        boolean isCast = at > from && words.at(at - 1, ":");
        boolean isType = isCast || isPartOfType(words, from, at);
        if (!Character.isLetter(word.isEmpty() ? ' ' : word.charAt(0)) || isType || LITERAL_WORDS.contains(word)) {
            return CONSTANT;
        }
        if (isLiteral(words.tokens().get(at).text())) {
            return CONSTANT;
        }
        if (VOLATILE_WORDS.contains(word)) {
            return VOLATILE;
        }
        return STEADY_WORDS.contains(word) ? STEADY : UNCLEAR;
    }

    /** The second word of {@code '1'::character varying}, or the second part of {@code 'a'::public.colour}. */
    private static boolean isPartOfType(Words words, int from, int at) {
        for (int back = at - 1; back > from && back >= at - 4; back--) {
            if (words.at(back, ":")) {
                return true;
            }
            if (!words.isName(back) && !words.at(back, ".")) {
                return false;
            }
        }
        return false;
    }

    /** {@code E'…'}, {@code B'…'} and the like begin with a letter too. */
    private static boolean isLiteral(String token) {
        return List.of("'", "$").stream().anyMatch(token::startsWith) || token.endsWith("'");
    }
}
