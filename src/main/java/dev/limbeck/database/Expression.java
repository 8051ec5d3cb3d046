package dev.limbeck.database;

import dev.limbeck.sql.SqlQuote;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** SQL with its values in it, for a script. */
record Expression(String sql) {
    private static final Pattern QUOTED_OR_MARK = Pattern.compile("\"[^\"]*\"|'[^']*'|\\?");

    /**
     * Puts values in the place of the question marks.
     *
     * @param values in their order: texts, numbers, lists of texts, and what is SQL already
     */
    static Expression of(String sql, List<? extends @Nullable Object> values) {
        var next = values.iterator();
        Matcher matcher = QUOTED_OR_MARK.matcher(sql);
        return new Expression(matcher.replaceAll(
                found -> Matcher.quoteReplacement(isMark(found) ? text(next.next()) : found.group())));
    }

    private static boolean isMark(MatchResult found) {
        return found.group().equals("?");
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Expression expression) {
            return expression.sql();
        }
        if (value instanceof List<?> texts) {
            return SqlQuote.texts(texts.stream().map(Object::toString).toList());
        }
        return value instanceof String text ? SqlQuote.text(text) : value == null ? "NULL" : value.toString();
    }
}
