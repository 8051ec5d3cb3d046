package dev.limbeck.schema;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the server words what it was told. Of {@code state IN ('a', 'b')}, where the column is a {@code varchar}, it has two
 * wordings: one where that was typed, and another where its own wording was typed; only that stays the same from then on.
 */
final class Wording {
    private static final String VALUE = "'(?:[^']|'')*'::character varying";
    private static final Pattern TYPED =
            Pattern.compile("\\(ARRAY\\[(" + VALUE + "(?:, " + VALUE + ")*)\\]\\)::text\\[\\]");
    private static final Pattern EACH = Pattern.compile(VALUE);

    private Wording() {}

    /** Returns it in the wording that stays. */
    static String settled(String text) {
        return text.contains("])::text[]") ? TYPED.matcher(text).replaceAll(Wording::settled) : text;
    }

    private static String settled(MatchResult list) {
        return Matcher.quoteReplacement("ARRAY[" + EACH.matcher(list.group(1)).replaceAll("($0)::text") + "]");
    }
}
