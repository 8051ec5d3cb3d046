package dev.limbeck.target;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One word that names revisions: {@code [branch@]name}, {@code [branch@][name]+N} or {@code [branch@][name]-N}.
 *
 * @param text as it was typed
 * @param branch a label, id or prefix, or empty where none was named
 * @param name {@code head}, {@code heads}, {@code base}, {@code current}, an id, a prefix or a label; empty only in a
 *     relative word
 * @param steps how many revisions up, or down where negative; 0 where the word is not relative
 * @param isRelative whether steps were named
 */
record Word(String text, String branch, String name, int steps, boolean isRelative) {
    static final String HEAD = "head";
    static final String HEADS = "heads";
    static final String BASE = "base";
    static final String CURRENT = "current";

    private static final Pattern GRAMMAR =
            Pattern.compile("(?:(?<branch>[^@:]+)@)?(?:(?<name>[^@:+-]+)?(?<steps>[+-]\\d{1,9})|(?<only>[^@:]+))");

    /**
     * Reads a word.
     *
     * @throws MalformedTarget if it is not of the grammar
     */
    static Word parse(String text) {
        Matcher matcher = GRAMMAR.matcher(text);
        if (!matcher.matches()) {
            throw new MalformedTarget(text);
        }
        String branch = textOf(matcher, "branch");
        if (matcher.group("only") == null) {
            return new Word(text, branch, textOf(matcher, "name"), Integer.parseInt(matcher.group("steps")), true);
        }
        String name = textOf(matcher, "only");
        if (name.indexOf('+') >= 0 || name.indexOf('-') >= 0) {
            throw new MalformedTarget(text);
        }
        return new Word(text, branch, name, 0, false);
    }

    private static String textOf(Matcher matcher, String group) {
        String text = matcher.group(group);
        return text == null ? "" : text;
    }

    /** A word that is a name and no more, whatever signs it holds. */
    static Word named(String name) {
        return new Word(name, "", name, 0, false);
    }

    boolean hasBranch() {
        return !branch.isEmpty();
    }

    /** Whether it starts from where the database is. */
    boolean isFromCurrent() {
        return name.equals(CURRENT) || (isRelative && name.isEmpty());
    }
}
