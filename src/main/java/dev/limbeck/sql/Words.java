package dev.limbeck.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The tokens of a statement, asked for keywords and names. */
record Words(List<Token> tokens) {
    private static final Set<String> FALSE = Set.of("false", "off", "0");

    static Words of(Statement statement) {
        return new Words(statement.tokens());
    }

    int size() {
        return tokens.size();
    }

    boolean begins(String... keywords) {
        return at(0, keywords);
    }

    /** Whether these keywords or signs stand from there on, one after the other. */
    boolean at(int index, String... keywords) {
        if (index < 0 || index + keywords.length > tokens.size()) {
            return false;
        }
        for (int i = 0; i < keywords.length; i++) {
            if (!tokens.get(index + i).is(keywords[i])) {
                return false;
            }
        }
        return true;
    }

    /** Where these keywords stand one after the other for the first time, from an index on; -1 where they do not. */
    int find(int from, String... keywords) {
        for (int index = from; index < tokens.size(); index++) {
            if (at(index, keywords)) {
                return index;
            }
        }
        return -1;
    }

    /** The index after the parenthesis that closes the one there; the index itself where there is none. */
    int afterParentheses(int index) {
        if (!at(index, "(")) {
            return index;
        }
        int depth = 0;
        for (int at = index; at < tokens.size(); at++) {
            depth += at(at, "(") ? 1 : at(at, ")") ? -1 : 0;
            if (depth == 0) {
                return at + 1;
            }
        }
        return tokens.size();
    }

    /** Whether an option of that name is among those within the parentheses that open there. */
    boolean names(int open, String option) {
        return flag(open, option, true) == flag(open, option, false);
    }

    /** The last part of the name that begins there: the b of a.b. */
    int lastOfName(int index) {
        int last = index;
        while (at(last + 1, ".")) {
            last += 2;
        }
        return last;
    }

    /**
     * The last value of an option within the parentheses that open there: {@code (concurrently)} and
     * {@code WITH (refresh = false)} alike; by default where it is not among them.
     */
    boolean flag(int open, String option, boolean byDefault) {
        boolean flag = byDefault;
        int end = afterParentheses(open);
        for (int index = open + 1; index < end; index++) {
            boolean isOption = at(index - 1, "(") || at(index - 1, ",");
            if (isOption && name(index).equals(option)) {
                flag = !FALSE.contains(unquoted(at(index + 1, "=") ? index + 2 : index + 1));
            }
        }
        return flag;
    }

    private String unquoted(int index) {
        return name(index).replaceAll("^'|'$", "").toLowerCase(Locale.ROOT);
    }

    /** A name as PostgreSQL knows it: without its quotes, or else in small letters. Empty beyond the end. */
    String name(int index) {
        if (index < 0 || index >= tokens.size()) {
            return "";
        }
        String typed = tokens.get(index).text();
        return Unquoted.name(typed).orElse(typed);
    }

    /** The name that stands there, with its schema where it has one, as it was typed; empty beyond the end. */
    String typedName(int index) {
        StringBuilder name = new StringBuilder();
        for (int at = index; at <= lastOfName(index) && at < tokens.size(); at++) {
            name.append(tokens.get(at).text());
        }
        return name.toString();
    }

    /** Whether a word stands there, quoted or not: a keyword as well. */
    boolean isName(int index) {
        if (index < 0 || index >= tokens.size()) {
            return false;
        }
        String text = tokens.get(index).text();
        return text.startsWith("\"") || (Signs.startsWord(text.charAt(0)) && !text.endsWith("'"));
    }

    /** The name between two indexes as SQL, in small letters and without quotes wherever they are not needed. */
    String properName(int first, int last) {
        StringBuilder name = new StringBuilder();
        for (int at = first; at <= last; at++) {
            String text = tokens.get(at).text();
            String bare = name(at);
            name.append(text.startsWith("\"") && !bare.matches("[a-z_][a-z0-9_]*") ? text : bare);
        }
        return name.toString();
    }

    boolean isString(int index) {
        return index < tokens.size() && Unquoted.isString(tokens.get(index).text());
    }

    /** The name that stands there as PostgreSQL knows it; empty where its quotes hold escapes. */
    Optional<String> plainName(int index) {
        return Unquoted.name(tokens.get(index).text());
    }

    /** What the string says that stands there; empty where it holds escapes, or goes on after a line break. */
    Optional<String> plainString(int index) {
        return isString(index + 1)
                ? Optional.empty()
                : Unquoted.string(tokens.get(index).text());
    }
}
