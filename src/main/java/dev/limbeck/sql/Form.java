package dev.limbeck.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The form of a statement or of a part of one, in the words of the table of locks: keywords, {@code [A B]} for what may be
 * missing, {@code {A|B}} for one of several, {@code ...} for anything, {@code (...)} for what parentheses enclose,
 * {@code $} for the end, and names in angle brackets.
 */
final class Form {
    private static final Pattern SIGN = Pattern.compile("\\[[^\\]]*]|\\{[^}]*}|<\\w+>|\\(\\.\\.\\.\\)|\\.\\.\\.|\\S");
    private static final Pattern WORD = Pattern.compile("\\w+|" + SIGN.pattern());

    private final List<String> signs;

    private Form(List<String> signs) {
        this.signs = signs;
    }

    static Form parse(String text) {
        return new Form(WORD.matcher(text).results().map(MatchResult::group).toList());
    }

    /**
     * A name that a statement has where its form has one in angle brackets.
     *
     * @param role what is between the brackets, in the singular
     */
    record Named(String role, String name) {}

    /** Returns the names of a statement that begins with the form, in their order; empty where it does not. */
    Optional<List<Named>> match(Words words, int from) {
        List<Named> names = new ArrayList<>();
        return matches(words, signs, from, names) ? Optional.of(names) : Optional.empty();
    }

    private static boolean matches(Words words, List<String> signs, int at, List<Named> names) {
        if (signs.isEmpty()) {
            return true;
        }
        String sign = signs.get(0);
        List<String> rest = signs.subList(1, signs.size());
        return switch (sign.charAt(0)) {
            case '[' -> optional(words, sign, rest, at, names);
            case '{' ->
                Arrays.stream(inner(sign).split("\\|")).anyMatch(word -> words.at(at, word))
                        && matches(words, rest, at + 1, names);
            case '<' -> named(words, inner(sign), rest, at, names);
            case '$' -> at == words.size();
            case '.' -> sign.equals("...") ? skipped(words, rest, at, names) : plain(words, sign, rest, at, names);
            case '(' -> sign.equals("(...)") ? enclosed(words, rest, at, names) : plain(words, sign, rest, at, names);
            default -> plain(words, sign, rest, at, names);
        };
    }

    private static String inner(String sign) {
        return sign.substring(1, sign.length() - 1);
    }

    private static boolean plain(Words words, String sign, List<String> rest, int at, List<Named> names) {
        return words.at(at, sign) && matches(words, rest, at + 1, names);
    }

    private static boolean enclosed(Words words, List<String> rest, int at, List<Named> names) {
        int end = words.afterParentheses(at);
        return end > at && matches(words, rest, end, names);
    }

    private static boolean optional(Words words, String sign, List<String> rest, int at, List<Named> names) {
        List<String> with = new ArrayList<>(parse(inner(sign)).signs);
        with.addAll(rest);
        int before = names.size();
        if (matches(words, with, at, names)) {
            return true;
        }
        names.subList(before, names.size()).clear();
        return matches(words, rest, at, names);
    }

    /** What is within parentheses is passed over as a whole. */
    private static boolean skipped(Words words, List<String> rest, int at, List<Named> names) {
        int before = names.size();
        int next = at;
        while (next <= words.size()) {
            if (matches(words, rest, next, names)) {
                return true;
            }
            names.subList(before, names.size()).clear();
            next = Math.max(next + 1, words.afterParentheses(next));
        }
        return false;
    }

    private static boolean named(Words words, String role, List<String> rest, int at, List<Named> names) {
        return switch (role) {
            case "constant", "steady", "volatile" ->
                DefaultValue.of(words, at).name().toLowerCase(Locale.ROOT).equals(role)
                        && matches(words, rest, at + 1, names);
            case "tables", "others", "indexes", "views", "sequences" -> listed(words, singular(role), rest, at, names);
            default -> single(words, role, rest, at, names);
        };
    }

    @Override
    public String toString() {
        return String.join(" ", signs);
    }

    static String singular(String role) {
        return role.equals("indexes") ? "index" : role.replaceAll("s$", "");
    }

    /** The name of a column is not a part of the table's: the longer name is tried first, then one without its last part. */
    private static boolean single(Words words, String role, List<String> rest, int at, List<Named> names) {
        if (!words.isName(at)) {
            return false;
        }
        int before = names.size();
        for (int last = words.lastOfName(at); last >= at; last -= 2) {
            names.add(new Named(role, words.properName(at, last)));
            int next = words.at(last + 1, "*") ? last + 2 : last + 1;
            if (matches(words, rest, next, names)) {
                return true;
            }
            names.subList(before, names.size()).clear();
        }
        return false;
    }

    private static boolean listed(Words words, String role, List<String> rest, int from, List<Named> names) {
        int before = names.size();
        int at = from;
        while (true) {
            at = words.at(at, "only") || words.at(at, "table") ? at + 1 : at;
            if (!words.isName(at)) {
                names.subList(before, names.size()).clear();
                return false;
            }
            int last = words.lastOfName(at);
            names.add(new Named(role, words.properName(at, last)));
            at = words.at(last + 1, "*") ? last + 2 : last + 1;
            at = words.afterParentheses(at);
            if (!words.at(at, ",")) {
                return matches(words, rest, at, names);
            }
            at++;
        }
    }
}
