package dev.limbeck.sql;

import java.util.List;
import java.util.stream.Collectors;

/** Puts names and values into SQL as text, where nothing can be bound. */
public final class SqlQuote {
    private static final String TAG = "limbeck";

    private SqlQuote() {}

    /** Returns a name as SQL: {@code "a""b"}. */
    public static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Returns a text as SQL, which means the same whatever a backslash is to the session. */
    public static String text(String text) {
        String quoted = '\'' + text.replace("'", "''") + '\'';
        return text.indexOf('\\') < 0 ? quoted : 'E' + quoted.replace("\\", "\\\\");
    }

    /** Returns an array of texts as SQL, in their order. */
    public static String texts(List<String> texts) {
        return texts.stream().map(SqlQuote::text).collect(Collectors.joining(", ", "ARRAY[", "]::varchar[]"));
    }

    /** Returns a text between dollar signs, as it stands. */
    public static String block(String text) {
        String tag = "$" + TAG + "$";
        for (int number = 2; (text + tag).indexOf(tag) < text.length(); number++) {
            tag = "$" + TAG + number + "$";
        }
        return tag + text + tag;
    }
}
