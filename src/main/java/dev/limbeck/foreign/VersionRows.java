package dev.limbeck.foreign;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table with a row for each version that is applied, and nothing that tells of one that is not.
 *
 * @param column the column of the version, as SQL
 */
record VersionRows(String name, String column) implements AppliedTable {
    @Override
    public List<String> columns() {
        return List.of(column);
    }

    @Override
    public String order() {
        return column;
    }

    @Override
    public Set<String> applied(List<List<String>> rows, List<Migration> migrations) {
        Set<String> applied = new TreeSet<>();
        rows.forEach(row -> applied.add(row.get(0)));
        return applied;
    }
}
