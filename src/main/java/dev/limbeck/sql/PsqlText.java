package dev.limbeck.sql;

import java.util.List;

/**
 * A statement as psql has to find it in a file, so that it sends on what was typed. Outside of quotes psql puts values in
 * the place of {@code :name}, as in {@code a[1:n]}, unless a backslash stands before the colon; and it ends a statement
 * at a semicolon, be it in the body of a routine: the versions before 14 do not know {@code BEGIN ATOMIC}, and later ones
 * take every {@code begin} behind {@code CREATE FUNCTION} for it.
 */
public final class PsqlText {

    private PsqlText() {}

    /** Returns whole lines: the statement with its end, and its data where it has some. */
    public static String of(Statement statement) {
        if (mayHoldBody(statement)) {
            return "SELECT " + SqlQuote.block(statement.text()) + " \\gexec\n";
        }
        String text = escaped(statement) + ";\n";
        return statement.kind() == Statement.Kind.COPY_DATA ? text + statement.data() + "\\.\n" : text;
    }

    private static boolean mayHoldBody(Statement statement) {
        Words words = Words.of(statement);
        return words.begins("create") && words.find(1, "begin") > 0;
    }

    private static String escaped(Statement statement) {
        StringBuilder escaped = new StringBuilder();
        String text = statement.text();
        int origin = statement.start().offset();
        int copied = 0;
        List<Token> tokens = statement.tokens();
        for (int index = 0; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            if (!token.is(":")) {
                continue;
            }
            if (follows(tokens, index)) {
                index++;
            } else if (mayBeginVariable(text, token.end() - origin)) {
                escaped.append(text, copied, token.start() - origin).append('\\');
                copied = token.start() - origin;
            }
        }
        return escaped.append(text, copied, text.length()).toString();
    }

    private static boolean mayBeginVariable(String text, int next) {
        return next < text.length()
                && (Signs.continuesTag(text.charAt(next)) || "'\"{".indexOf(text.charAt(next)) >= 0);
    }

    /** Whether this colon and the next are the two of a cast. */
    private static boolean follows(List<Token> tokens, int index) {
        return index + 1 < tokens.size()
                && tokens.get(index + 1).is(":")
                && tokens.get(index + 1).start() == tokens.get(index).end();
    }
}
