package dev.limbeck.sql;

import dev.limbeck.impact.LockMode;
import dev.limbeck.impact.ObjectLock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The tables that the queries of a statement name, and what they do with them. */
final class QueryTables {
    private static final Set<String> NO_JOIN = Set.of("extract", "substring", "trim", "overlay", "position");

    private static final Set<String> BEHIND_LIST = Set.of(
            "where",
            "group",
            "order",
            "having",
            "limit",
            "offset",
            "fetch",
            "for",
            "union",
            "intersect",
            "except",
            "window",
            "returning",
            "set",
            "when",
            "with");

    /** What stands before parentheses and calls nothing, or something that touches no table and locks nothing. */
    private static final Set<String> HARMLESS = Set.of(
            "in",
            "values",
            "as",
            "on",
            "using",
            "and",
            "or",
            "not",
            "exists",
            "any",
            "all",
            "some",
            "select",
            "from",
            "where",
            "having",
            "by",
            "over",
            "filter",
            "within",
            "materialized",
            "when",
            "then",
            "else",
            "case",
            "array",
            "row",
            "cast",
            "coalesce",
            "nullif",
            "greatest",
            "least",
            "count",
            "sum",
            "min",
            "max",
            "avg",
            "string_agg",
            "array_agg",
            "json_agg",
            "jsonb_agg",
            "bool_and",
            "bool_or",
            "now",
            "lower",
            "upper",
            "length",
            "trim",
            "btrim",
            "ltrim",
            "rtrim",
            "substring",
            "substr",
            "replace",
            "regexp_replace",
            "regexp_matches",
            "split_part",
            "concat",
            "concat_ws",
            "left",
            "right",
            "position",
            "extract",
            "date_trunc",
            "date_part",
            "to_char",
            "to_date",
            "to_timestamp",
            "to_number",
            "age",
            "abs",
            "round",
            "floor",
            "ceil",
            "ceiling",
            "mod",
            "power",
            "sqrt",
            "md5",
            "sha256",
            "encode",
            "decode",
            "format",
            "quote_ident",
            "quote_literal",
            "quote_nullable",
            "unnest",
            "generate_series",
            "row_number",
            "rank",
            "dense_rank",
            "lag",
            "lead",
            "first_value",
            "last_value",
            "ntile",
            "jsonb_build_object",
            "json_build_object",
            "jsonb_build_array",
            "jsonb_set",
            "to_json",
            "to_jsonb",
            "row_to_json",
            "jsonb_array_elements",
            "json_array_elements",
            "jsonb_object_keys",
            "jsonb_each",
            "jsonb_each_text",
            "nextval",
            "currval",
            "setval",
            "lastval",
            "set_config",
            "current_setting",
            "random",
            "gen_random_uuid",
            "clock_timestamp",
            "array_length",
            "cardinality",
            "array_append",
            "array_remove",
            "array_to_string",
            "string_to_array",
            "varchar",
            "char",
            "character",
            "varying",
            "numeric",
            "decimal",
            "timestamp",
            "time",
            "bit",
            "conflict",
            "distinct",
            "lateral",
            "only",
            "interval",
            "is",
            "union",
            "intersect",
            "except",
            "limit",
            "offset",
            "pg_notify",
            "repeat",
            "lpad",
            "rpad",
            "initcap",
            "translate",
            "ascii",
            "chr",
            "starts_with",
            "to_regclass",
            "sets",
            "cube",
            "rollup",
            "overlay",
            "ordinality",
            "text",
            "int",
            "float");

    private final Words words;
    private final Map<String, LockMode> modes = new LinkedHashMap<>();
    private final Set<String> queries = new HashSet<>();

    private QueryTables(Words words) {
        this.words = words;
    }

    /** Returns the tables in the order in which they are named, those that are written first. */
    static QueryTables of(Words words) {
        QueryTables tables = new QueryTables(words);
        tables.findQueries();
        tables.findWritten();
        tables.findRead();
        return tables;
    }

    List<ObjectLock> locks() {
        boolean locksRows = words.find(0, "for", "update") >= 0
                || words.find(0, "for", "no", "key", "update") >= 0
                || words.find(0, "for", "share") >= 0
                || words.find(0, "for", "key", "share") >= 0;
        List<ObjectLock> locks = new ArrayList<>();
        modes.forEach((table, mode) -> locks.add(new ObjectLock(
                ObjectLock.Kind.TABLE, table, locksRows && mode == LockMode.ACCESS_SHARE ? LockMode.ROW_SHARE : mode)));
        return locks;
    }

    /** The functions that are called and may do anything, by name. */
    Set<String> calls() {
        Set<String> calls = new TreeSet<>();
        for (int at = 0; at + 1 < words.size(); at++) {
            boolean isCall = words.at(at + 1, "(") && words.isName(at) && !HARMLESS.contains(words.name(at));
            if (isCall && !isBehindTableOrAlias(at)) {
                calls.add(words.name(at));
            }
        }
        calls.removeAll(queries);
        return calls;
    }

    /** {@code INSERT INTO t (…)}, {@code AS t (…)}, {@code FROM (…) t (…)} and {@code x::numeric(…)}. */
    private boolean isBehindTableOrAlias(int at) {
        int first = at;
        while (words.at(first - 1, ".")) {
            first -= 2;
        }
        return words.at(first - 1, "into")
                || words.at(first - 1, "as")
                || words.at(first - 1, ")")
                || words.at(first - 1, ":")
                || words.at(first - 1, "copy");
    }

    /** WITH a AS (…), b (x) AS MATERIALIZED (…). */
    private void findQueries() {
        int with = words.find(0, "with");
        for (int at = with; with >= 0 && at < words.size(); at++) {
            boolean begins = words.at(at, "with") || words.at(at, "recursive") || words.at(at, ",");
            int as = words.afterParentheses(at + 2);
            int body = words.at(as + 1, "not") ? as + 3 : words.at(as + 1, "materialized") ? as + 2 : as + 1;
            if (begins && words.isName(at + 1) && words.at(as, "as") && words.at(body, "(")) {
                queries.add(words.name(at + 1));
            }
        }
    }

    private void findWritten() {
        for (int at = 0; at < words.size(); at++) {
            int name = -1;
            if (words.at(at, "insert", "into") || words.at(at, "merge", "into") || words.at(at, "delete", "from")) {
                name = at + 2;
            } else if (words.at(at, "update") && !isWithinOther(at)) {
                name = at + 1;
            }
            if (name > 0) {
                add(words.at(name, "only") ? name + 1 : name, LockMode.ROW_EXCLUSIVE);
            }
        }
    }

    /** {@code FOR UPDATE}, {@code DO UPDATE SET}, {@code WHEN MATCHED THEN UPDATE SET}. */
    private boolean isWithinOther(int at) {
        return words.at(at - 1, "for")
                || words.at(at - 1, "key")
                || words.at(at - 1, "do")
                || words.at(at - 1, "then")
                || words.at(at - 1, "on")
                || !words.isName(at + 1);
    }

    private void findRead() {
        if (words.begins("table")) {
            add(1, LockMode.ACCESS_SHARE);
        }
        boolean hasUsing = words.find(0, "delete", "from") >= 0 || words.find(0, "merge", "into") >= 0;
        for (int at = 0; at < words.size(); at++) {
            boolean isFrom = words.at(at, "from")
                    && !words.at(at - 1, "distinct")
                    && !words.at(at - 1, "delete")
                    && !isWithinExpression(at);
            if (isFrom || (hasUsing && words.at(at, "using"))) {
                readList(at + 1);
            } else if (words.at(at, "join")) {
                readItem(at + 1);
            }
        }
    }

    private boolean isWithinExpression(int from) {
        int depth = 0;
        for (int at = from - 1; at > 0; at--) {
            depth += words.at(at, ")") ? 1 : words.at(at, "(") ? -1 : 0;
            if (depth < 0) {
                return NO_JOIN.contains(words.name(at - 1));
            }
        }
        return false;
    }

    /** The tables between commas, up to the clause that follows; what is joined to them is found by itself. */
    private void readList(int from) {
        readItem(from);
        for (int at = from; at < words.size(); at = Math.max(at + 1, words.afterParentheses(at))) {
            if (words.at(at, ")") || BEHIND_LIST.contains(words.name(at))) {
                return;
            }
            if (words.at(at, ",")) {
                readItem(at + 1);
            }
        }
    }

    /** What is in parentheses is found by itself, and a function is no table. */
    private void readItem(int from) {
        int at = words.at(from, "only") || words.at(from, "lateral") ? from + 1 : from;
        if (words.isName(at) && !words.at(words.lastOfName(at) + 1, "(")) {
            add(at, LockMode.ACCESS_SHARE);
        }
    }

    private void add(int at, LockMode mode) {
        if (!words.isName(at)) {
            return;
        }
        String name = words.properName(at, words.lastOfName(at));
        if (!queries.contains(name)) {
            modes.merge(name, mode, (one, other) -> one.compareTo(other) >= 0 ? one : other);
        }
    }
}
