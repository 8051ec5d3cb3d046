package dev.limbeck.database;

import dev.limbeck.sql.Program;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** By what the rows of one table have to do with those of others, as the catalog of a database says it. */
final class RowLinks {
    private static final String PARENTS = "SELECT inhrelid::bigint, inhparent::bigint FROM pg_catalog.pg_inherits";

    private static final String FOREIGN_KEYS = """
            SELECT c.conrelid::bigint, c.confrelid::bigint, c.confdeltype::text, c.confupdtype::text,
                ARRAY(SELECT a.attname::text FROM pg_catalog.pg_attribute a
                    WHERE a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)),
                ARRAY(SELECT a.attname::text FROM pg_catalog.pg_attribute a
                    WHERE a.attrelid = c.confrelid AND a.attnum = ANY (c.confkey))
            FROM pg_catalog.pg_constraint c WHERE c.contype = 'f' ORDER BY c.oid
            """;

    /** What an extension brings has nothing to do with the tables of others; what is written in C keeps to itself. */
    private static final String FUNCTIONS = """
            SELECT p.oid::bigint, p.proname::text,
                CASE WHEN l.lanname = 'sql' AND p.prosrc = '' THEN pg_catalog.pg_get_functiondef(p.oid) ELSE p.prosrc END
            FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_language l ON l.oid = p.prolang
                JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
            WHERE l.lanname NOT IN ('c', 'internal') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
                AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                    WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
            ORDER BY p.oid
            """;

    private static final String TRIGGERS = """
            SELECT tgrelid::bigint, tgfoid::bigint FROM pg_catalog.pg_trigger
            WHERE NOT tgisinternal AND tgenabled <> 'D' ORDER BY oid
            """;

    private static final String VIEWS = """
            SELECT DISTINCT r.ev_class::bigint, d.refobjid::bigint
            FROM pg_catalog.pg_rewrite r JOIN pg_catalog.pg_depend d ON d.objid = r.oid
            WHERE d.classid = 'pg_catalog.pg_rewrite'::regclass AND d.refclassid = 'pg_catalog.pg_class'::regclass
                AND d.refobjid <> r.ev_class
            """;

    private final Map<Long, Long> parents = new HashMap<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final Map<Long, Function> functions = new LinkedHashMap<>();
    private final Map<Long, Set<Long>> triggers = new HashMap<>();
    private final Map<Long, Set<Long>> views = new HashMap<>();

    private RowLinks() {}

    /**
     * One foreign key.
     *
     * @param passesDeletes whether rows of the child change where one of the parent goes
     * @param passesUpdates whether rows of the child change where the key of one changes
     */
    record ForeignKey(
            long child,
            long parent,
            boolean passesDeletes,
            boolean passesUpdates,
            Set<String> childColumns,
            Set<String> parentColumns) {}

    private record Function(String name, Program program) {}

    static RowLinks read(Connection connection) throws SQLException {
        RowLinks links = new RowLinks();
        try (Statement statement = connection.createStatement()) {
            read(statement, PARENTS, row -> links.parents.put(row.getLong(1), row.getLong(2)));
            read(statement, FOREIGN_KEYS, row -> links.foreignKeys.add(foreignKey(row)));
            read(
                    statement,
                    FUNCTIONS,
                    row -> links.functions.put(
                            row.getLong(1), new Function(row.getString(2), Program.of(row.getString(3)))));
            read(statement, TRIGGERS, row -> add(links.triggers, row));
            read(statement, VIEWS, row -> add(links.views, row));
        }
        return links;
    }

    private static void add(Map<Long, Set<Long>> all, ResultSet row) throws SQLException {
        all.computeIfAbsent(row.getLong(1), number -> new HashSet<>()).add(row.getLong(2));
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private static void read(Statement statement, String query, Row each) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                each.take(row);
            }
        }
    }

    private static ForeignKey foreignKey(ResultSet row) throws SQLException {
        Set<String> passing = Set.of("c", "n", "d");
        return new ForeignKey(
                row.getLong(1),
                row.getLong(2),
                passing.contains(row.getString(3)),
                passing.contains(row.getString(4)),
                Set.of((String[]) row.getArray(5).getArray()),
                Set.of((String[]) row.getArray(6).getArray()));
    }

    /** The table whose partition, or heir, a table is in the end; itself where it is none. */
    long root(long table) {
        long root = table;
        for (Long parent = parents.get(root); parent != null; parent = parents.get(root)) {
            root = parent;
        }
        return root;
    }

    /** What lies below tables and views: these themselves, and what the views among them are made of. */
    Set<Long> below(Collection<Long> some) {
        Set<Long> below = new LinkedHashSet<>(some);
        List<Long> open = new ArrayList<>(some);
        while (!open.isEmpty()) {
            views.getOrDefault(open.remove(0), Set.of()).stream()
                    .filter(below::add)
                    .forEach(open::add);
        }
        return below;
    }

    List<ForeignKey> foreignKeys() {
        return foreignKeys;
    }

    /** The programs of functions that are called by name, and of those that they call. */
    List<Program> called(Collection<String> names) {
        return withCalled(functions.values().stream()
                .filter(function -> names.contains(function.name()))
                .toList());
    }

    /** The programs of the triggers of tables and views, and of the functions that they call. */
    List<Program> triggered(Collection<Long> tables) {
        return withCalled(tables.stream()
                .flatMap(table -> triggers.getOrDefault(table, Set.of()).stream())
                .distinct()
                .sorted()
                .filter(functions::containsKey)
                .map(functions::get)
                .toList());
    }

    private List<Program> withCalled(List<Function> first) {
        List<Function> all = new ArrayList<>(first);
        for (int at = 0; at < all.size(); at++) {
            Set<String> mentioned = all.get(at).program().mentioned();
            functions.values().stream()
                    .filter(function -> mentioned.contains(function.name()) && !all.contains(function))
                    .forEach(all::add);
        }
        return all.stream().map(Function::program).toList();
    }
}
