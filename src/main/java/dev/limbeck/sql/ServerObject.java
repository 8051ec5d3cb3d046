package dev.limbeck.sql;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What all databases of a server share.
 *
 * @param name as the server knows it
 */
public record ServerObject(Kind kind, String name) {
    private static final String NAME = "(\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";
    private static final Pattern MADE =
            Pattern.compile("\\bcreate\\s+(role|user|group|tablespace)\\s+" + NAME, Pattern.CASE_INSENSITIVE);
    private static final Pattern SQL = Pattern.compile("(ROLE|TABLESPACE) (\"(?:[^\"]|\"\")+\")");

    /** What it is. */
    public enum Kind {
        ROLE,
        TABLESPACE
    }

    /**
     * Returns what statements name as made by them, also within the body of a function, each once, in their order. A name
     * that is put together when they run is not known.
     */
    public static List<ServerObject> namedBy(Collection<Statement> statements) {
        return statements.stream()
                .flatMap(statement -> MADE.matcher(statement.text()).results())
                .flatMap(found ->
                        Unquoted.name(found.group(2))
                                .map(name -> new ServerObject(kind(found.group(1)), name))
                                .stream())
                .distinct()
                .toList();
    }

    private static Kind kind(String word) {
        return word.equalsIgnoreCase("tablespace") ? Kind.TABLESPACE : Kind.ROLE;
    }

    /** Reads those whose {@link #sql} stands in a text. */
    public static List<ServerObject> read(String text) {
        Matcher found = SQL.matcher(text);
        return found.results()
                .map(each -> new ServerObject(
                        Kind.valueOf(each.group(1)),
                        Unquoted.name(each.group(2)).orElseThrow()))
                .toList();
    }

    /** As a command of SQL names it. */
    public String sql() {
        return kind + " " + SqlQuote.name(name);
    }

    /** As a sentence names it. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + name;
    }
}
