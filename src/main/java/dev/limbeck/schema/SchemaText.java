package dev.limbeck.schema;

import java.util.ArrayList;
import java.util.List;

/** Reads the names that the catalog writes. */
final class SchemaText {

    private SchemaText() {}

    /** The table of a column that is named with it, such as {@code public.package.id}. */
    static String tableOf(String column) {
        return column.substring(0, Math.max(lastDot(column), 0));
    }

    /** The column, without quotes. */
    static String columnOf(String column) {
        String name = column.substring(lastDot(column) + 1);
        return name.length() > 1 && name.startsWith("\"")
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name;
    }

    /** The names that dots separate, without quotes. */
    static List<String> names(String qualified) {
        List<String> names = new ArrayList<>();
        String rest = qualified;
        for (int dot = lastDot(rest); dot >= 0; dot = lastDot(rest)) {
            names.add(0, columnOf(rest));
            rest = rest.substring(0, dot);
        }
        names.add(0, columnOf(rest));
        return names;
    }

    private static int lastDot(String column) {
        boolean isQuoted = false;
        int dot = -1;
        for (int at = 0; at < column.length(); at++) {
            isQuoted ^= column.charAt(at) == '"';
            dot = !isQuoted && column.charAt(at) == '.' ? at : dot;
        }
        return dot;
    }

    /** Whether two names with their schemas and arguments are the same but for blanks. */
    static boolean isSame(String one, String other) {
        return one.replace(" ", "").equals(other.replace(" ", ""));
    }
}
