package dev.limbeck.ddl;

import java.util.regex.Pattern;

/** How a statement is written down. */
public final class SqlLayout {
    /** What is quoted, which stays as it is, or else a line that a tab begins. */
    private static final Pattern TAB = Pattern.compile(
            "('(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|(\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*)?\\$).*?\\2)|\n\t", Pattern.DOTALL);

    private SqlLayout() {}

    /** Returns a statement with a semicolon behind it, and blanks for the tabs before its own lines. */
    public static String of(String statement) {
        return TAB.matcher(statement).replaceAll(found -> found.group(1) == null ? "\n    " : "$0") + ";";
    }
}
