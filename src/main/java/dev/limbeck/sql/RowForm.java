package dev.limbeck.sql;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the form of a statement tells of the rows of tables that are there: whether what it does depends on them. */
public enum RowForm {
    /** Whatever the rows are, it leaves them as they are, and does the same. */
    NONE,
    /** Gives tables columns, and asks nothing of their rows. */
    NEW_COLUMN,
    /** Is about tables, and may demand something of their rows, or of those that come. */
    DEMAND,
    /** Changes all rows of the tables that it locks. */
    ALL_ROWS,
    /** Reads and changes rows, as far as its text and the functions that it calls tell. */
    QUERY,
    /** Runs a program, which its text holds or names. */
    PROGRAM;

    private static final Set<String> QUERIES = Set.of(
            "select", "insert", "update", "delete", "merge", "with", "values", "table", "copy", "execute", "refresh");

    private static final Set<String> WITHOUT_ROWS = Set.of(
            "comment",
            "grant",
            "revoke",
            "security",
            "analyze",
            "vacuum",
            "lock",
            "set",
            "reset",
            "savepoint",
            "release",
            "notify",
            "listen");

    private static final Set<String> DEMANDING =
            Set.of("check", "unique", "primary", "references", "generated", "constraint", "exclude");

    /** What takes rows as a whole, so that a new column is part of it. */
    private static final Set<String> OF_WHOLE_ROWS =
            Set.of("to_json", "to_jsonb", "row_to_json", "json_agg", "jsonb_agg", "array_agg", "row", "hstore", "md5");

    private static final Set<String> BEFORE_STAR = Set.of(".", "select", ",", "distinct", "all", "returning");

    /** Returns the form of a statement. */
    public static RowForm of(Statement statement) {
        Words words = Words.of(statement);
        String first = words.name(0);
        if (first.equals("do") || first.equals("call")) {
            return PROGRAM;
        }
        if (QUERIES.contains(first) || words.at(0, "(") || isCopy(words)) {
            return QUERY;
        }
        if (first.equals("truncate")) {
            return ALL_ROWS;
        }
        if (words.begins("alter", "table")) {
            return ofAlterTable(words);
        }
        return WITHOUT_ROWS.contains(first) || (first.equals("create") && isHarmless(words)) ? NONE : DEMAND;
    }

    /** Whether it may change rows, its triggers and functions left out of account. */
    public boolean mayChangeRows() {
        return this == ALL_ROWS || this == QUERY || this == PROGRAM;
    }

    /** CREATE TABLE … AS and CREATE MATERIALIZED VIEW. */
    private static boolean isCopy(Words words) {
        boolean isTable = words.begins("create") && (words.find(1, "table") == 1 || words.find(1, "table") == 2);
        return words.begins("create", "materialized") || (isTable && words.find(2, "as") > 0 && !isWithin(words, "as"));
    }

    /** {@code GENERATED ALWAYS AS (…)} stands within the parentheses of the columns. */
    private static boolean isWithin(Words words, String keyword) {
        for (int at = 0; at < words.size(); at = Math.max(at + 1, words.afterParentheses(at))) {
            if (words.at(at, keyword)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHarmless(Words words) {
        int kind = words.at(1, "or", "replace") ? 3 : words.at(1, "unlogged") ? 2 : 1;
        return switch (words.name(kind)) {
            case "view", "function", "procedure", "schema", "sequence", "type", "statistics" -> true;
            case "table" -> words.find(0, "partition", "of") < 0 && words.find(0, "inherits") < 0;
            case "index" -> !hasExpression(words);
            default -> false;
        };
    }

    /** Of an index: what is calculated from a value may fail. */
    private static boolean hasExpression(Words words) {
        int open = words.find(0, "(");
        int inner = words.find(open + 1, "(");
        return open < 0 || (inner >= 0 && inner < words.afterParentheses(open)) || words.find(0, "where") >= 0;
    }

    private static RowForm ofAlterTable(Words words) {
        if (words.find(0, "using") >= 0 && words.find(0, "type") >= 0) {
            return ALL_ROWS;
        }
        int name = words.at(2, "if", "exists") ? 4 : 2;
        int action = words.lastOfName(words.at(name, "only") ? name + 1 : name) + 1;
        for (int at = action; at < words.size(); at++) {
            boolean isAction = at == action || (words.at(at - 1, ",") && isOutside(words, action, at));
            if (isAction && !addsColumn(words, at)) {
                return DEMAND;
            }
        }
        return NEW_COLUMN;
    }

    private static boolean isOutside(Words words, int from, int index) {
        int depth = 0;
        for (int at = from; at < index; at++) {
            depth += words.at(at, "(") ? 1 : words.at(at, ")") ? -1 : 0;
        }
        return depth == 0;
    }

    private static boolean addsColumn(Words words, int action) {
        int end = action;
        while (end < words.size() && !words.at(end, ",")) {
            end = Math.max(end + 1, words.afterParentheses(end));
        }
        boolean hasDefault = false;
        boolean mayBeNull = true;
        for (int at = action; at < end; at++) {
            if (DEMANDING.contains(words.name(at))) {
                return false;
            }
            hasDefault |= words.at(at, "default");
            mayBeNull &= !words.at(at, "not", "null");
        }
        return words.at(action, "add") && (mayBeNull || hasDefault);
    }

    /** Whether a statement takes rows as a whole: with all columns that there are. */
    public static boolean takesWholeRows(Statement statement) {
        Words words = Words.of(statement);
        for (int at = 0; at < words.size(); at++) {
            boolean isStar = words.at(at, "*") && at > 0 && BEFORE_STAR.contains(words.name(at - 1));
            if (isStar || (words.at(at + 1, "(") && OF_WHOLE_ROWS.contains(words.name(at)))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the names of the functions that it calls, and that may do anything, sorted; that of a CALL included. */
    public static SortedSet<String> calls(Statement statement) {
        Words words = Words.of(statement);
        SortedSet<String> calls = new TreeSet<>(QueryTables.of(words).calls());
        if (words.begins("call")) {
            calls.add(words.name(words.lastOfName(1)));
        }
        return calls;
    }

    /** Whether one of some words stands in a statement, outside of quotes. */
    public static boolean has(Statement statement, List<String> keywords) {
        Words words = Words.of(statement);
        return keywords.stream().anyMatch(keyword -> words.find(0, keyword) >= 0);
    }
}
