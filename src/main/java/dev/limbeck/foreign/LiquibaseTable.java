package dev.limbeck.foreign;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code databasechangelog}: a row for each change set that has run, or was marked so. The path of its file begins where
 * Liquibase was told to look for files, which is not known here: so it may be shorter than ours, or longer.
 */
final class LiquibaseTable {
    private static final int ID = 0;
    private static final int AUTHOR = 1;
    private static final int FILE = 2;
    private static final int RESULT = 3;
    private static final Set<String> DONE = Set.of("EXECUTED", "RERAN", "MARK_RAN");

    static final AppliedTable TABLE = new AppliedTable(
            "databasechangelog",
            List.of("id", "author", "filename", "exectype"),
            "orderexecuted",
            LiquibaseTable::applied);

    private LiquibaseTable() {}

    /** How a change set is called. */
    static String key(String author, String id, String path) {
        return author + ":" + id + " in " + LiquibaseReference.plain(path);
    }

    private static Set<String> applied(List<List<String>> rows, List<Migration> migrations) {
        List<String> keys = migrations.stream().map(Migration::key).toList();
        Set<String> applied = new LinkedHashSet<>();
        for (List<String> row : rows) {
            if (row.get(RESULT).equals("FAILED")) {
                throw new UnfinishedThere(
                        "Liquibase",
                        "change set " + key(row.get(AUTHOR), row.get(ID), row.get(FILE)),
                        "See what of it is done, complete it or take it back, and run `liquibase update`, which runs it again.");
            }
            if (DONE.contains(row.get(RESULT))) {
                applied.add(find(row, keys));
            }
        }
        return applied;
    }

    private static String find(List<String> row, List<String> keys) {
        String id = row.get(AUTHOR).equals(LiquibaseWalk.WHOLE_FILE)
                ? row.get(ID).replaceFirst("^raw_.*", "raw")
                : row.get(ID);
        String exact = key(row.get(AUTHOR), id, row.get(FILE));
        if (keys.contains(exact)) {
            return exact;
        }
        String start = key(row.get(AUTHOR), id, "");
        String path = exact.substring(start.length());
        List<String> found = keys.stream()
                .filter(key -> key.startsWith(start) && isSame(key.substring(start.length()), path))
                .toList();
        return found.size() == 1 ? found.get(0) : exact;
    }

    private static boolean isSame(String one, String other) {
        return one.endsWith("/" + other) || other.endsWith("/" + one);
    }
}
