package dev.limbeck.sql;

import java.util.ArrayList;
import java.util.List;

/** Where a text has {@code :name}, {@code :'name'} or {@code :"name"}, in the place of which psql puts a value. */
public final class PsqlVariables {

    private PsqlVariables() {}

    /**
     * Returns them as they are typed, each with where it stands. What stands within brackets may be a slice, as in
     * {@code a[1:n]}, and is passed over unless it is quoted.
     */
    public static List<Found> in(Statement statement) {
        List<Found> found = new ArrayList<>();
        List<Token> tokens = statement.tokens();
        int brackets = 0;
        for (int index = 0; index + 1 < tokens.size(); index++) {
            Token token = tokens.get(index);
            brackets += token.is("[") ? 1 : token.is("]") ? -1 : 0;
            boolean isCast = index > 0 && touches(tokens.get(index - 1), ":", token);
            if (token.is(":") && !isCast && isName(token, tokens.get(index + 1), brackets)) {
                found.add(new Found(":" + tokens.get(index + 1).text(), token.start()));
            }
        }
        return found;
    }

    /**
     * One of them.
     *
     * @param offset from 0, in the text of the section
     */
    public record Found(String typed, int offset) {}

    private static boolean touches(Token before, String sign, Token after) {
        return before.is(sign) && before.end() == after.start();
    }

    private static boolean isName(Token colon, Token next, int brackets) {
        if (!touches(colon, ":", next)) {
            return false;
        }
        char first = next.text().charAt(0);
        return first == '\'' || first == '"' || (Signs.startsWord(first) && brackets == 0);
    }
}
