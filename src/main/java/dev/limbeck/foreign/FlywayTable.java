package dev.limbeck.foreign;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** {@code flyway_schema_history}: a row for each thing that was done, in its order. */
final class FlywayTable {
    private static final int VERSION = 0;
    private static final int DESCRIPTION = 1;
    private static final int TYPE = 2;
    private static final int CHECKSUM = 3;
    private static final int SUCCESS = 4;

    static final AppliedTable TABLE = new AppliedTable(
            "flyway_schema_history",
            List.of("version", "description", "type", "checksum", "success"),
            "installed_rank",
            FlywayTable::applied);

    private FlywayTable() {}

    /** How a repeatable migration is called. */
    static String repeatableKey(String description) {
        return "R " + description;
    }

    private static Set<String> applied(List<List<String>> rows, List<Migration> migrations) {
        Set<String> applied = new TreeSet<>();
        Map<String, String> checksums = new TreeMap<>();
        for (List<String> row : rows) {
            String key = key(row);
            if (!row.get(SUCCESS).equals("true")) {
                throw new UnfinishedThere(
                        "Flyway",
                        key,
                        "See what of it is done, complete it or take it back, and type `flyway repair`.");
            }
            switch (row.get(TYPE)) {
                case "SCHEMA" -> {}
                case "DELETE", "UNDO_SQL", "UNDO_JDBC", "UNDO_SCRIPT" -> applied.remove(key);
                case "BASELINE", "SQL_BASELINE", "JDBC_BASELINE", "SCRIPT_BASELINE" ->
                    applied.addAll(upTo(row.get(VERSION), migrations));
                default -> applied.add(key);
            }
            checksums.put(key, row.get(CHECKSUM));
        }
        unchanged(applied, checksums, migrations);
        return applied;
    }

    private static String key(List<String> row) {
        return row.get(VERSION).isEmpty()
                ? repeatableKey(row.get(DESCRIPTION))
                : new FlywayVersion(row.get(VERSION)).key();
    }

    private static Set<String> upTo(String version, List<Migration> migrations) {
        FlywayVersion last = new FlywayVersion(version);
        return migrations.stream()
                .map(Migration::key)
                .filter(key -> key.matches("[\\d.]+") && new FlywayVersion(key).compareTo(last) <= 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * A repeatable migration that is another one by now Flyway would run again, and so it is to run here; those behind it
     * too, which it does no harm to.
     */
    private static void unchanged(Set<String> applied, Map<String, String> checksums, List<Migration> migrations) {
        boolean isBehind = false;
        for (Migration each : migrations) {
            boolean isRepeatable = each.key().startsWith(repeatableKey(""));
            isBehind |= isRepeatable && (!applied.contains(each.key()) || isChanged(each, checksums));
            if (isRepeatable && isBehind) {
                applied.remove(each.key());
            }
        }
    }

    private static boolean isChanged(Migration migration, Map<String, String> checksums) {
        String noted = checksums.getOrDefault(migration.key(), "");
        return !noted.isEmpty() && !noted.equals(checksum(migration));
    }

    /** As Flyway computes it: of the lines, without what ends them. */
    private static String checksum(Migration migration) {
        CRC32 sum = new CRC32();
        migration
                .scripts()
                .upgrade()
                .file()
                .text()
                .lines()
                .forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        return Integer.toString((int) sum.getValue());
    }
}
