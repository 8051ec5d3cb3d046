package dev.limbeck.sql;

import java.util.SortedSet;
import java.util.regex.Pattern;

/**
 * What the text of a function tells, or of a {@code DO}: it is taken for what it may do, whichever way it goes.
 *
 * @param mentioned every word in it that may be a name
 * @param changesRows whether a word in it changes rows
 * @param isComposed whether it changes rows by statements that it puts together, so that nobody knows of which tables
 */
public record Program(SortedSet<String> mentioned, boolean changesRows, boolean isComposed) {
    private static final Pattern CHANGE = Pattern.compile(
            "\\b(?:insert\\s+into|delete\\s+from|merge\\s+into|truncate|copy)\\b"
                    + "|(?<!\\b(?:on|for|key|before|after|of|or)\\s{1,9})\\bupdate\\s+[\\w\"%]",
            Pattern.CASE_INSENSITIVE);

    /** {@code EXECUTE FUNCTION f()} is of a trigger. */
    private static final Pattern EXECUTE =
            Pattern.compile("\\bexecute\\b(?!\\s+(?:function|procedure)\\b)", Pattern.CASE_INSENSITIVE);

    /** Reads a text. */
    public static Program of(String text) {
        boolean changesRows = CHANGE.matcher(text).find();
        return new Program(
                ChangedNames.mentionedIn(text),
                changesRows,
                changesRows && EXECUTE.matcher(text).find());
    }
}
