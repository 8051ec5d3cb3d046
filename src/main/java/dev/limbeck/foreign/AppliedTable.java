package dev.limbeck.foreign;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The table in which a tool notes what it has applied to a database.
 *
 * @param name its name as SQL, unless the tool was told otherwise
 * @param columns those to read, as SQL
 * @param order the column that the rows are sorted by, as SQL
 * @param reading what its rows mean
 */
public record AppliedTable(String name, List<String> columns, String order, Reading reading) {

    /** What the rows of a table mean. */
    @FunctionalInterface
    public interface Reading {
        /**
         * Returns the keys of the migrations that are applied, those too that no file declares.
         *
         * @param rows the columns as text, null as an empty one
         * @param migrations all that the files declare
         * @throws UnfinishedThere if it says that one was begun and not finished
         */
        Set<String> applied(List<List<String>> rows, List<Migration> migrations);
    }

    public AppliedTable {
        columns = List.copyOf(columns);
    }

    /**
     * A table with a row for each version that is applied, and nothing that tells of one that is not.
     *
     * @param column the column of the version, as SQL
     */
    static AppliedTable ofVersions(String name, String column) {
        return new AppliedTable(name, List.of(column), column, (rows, migrations) -> {
            Set<String> applied = new TreeSet<>();
            rows.forEach(row -> applied.add(row.get(0)));
            return applied;
        });
    }

    /** As {@link Reading#applied}. */
    public Set<String> applied(List<List<String>> rows, List<Migration> migrations) {
        return reading.applied(rows, migrations);
    }
}
