package dev.limbeck.foreign;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A row for each change that is deployed, those of other projects among them; a reworked one has several of its name. */
final class SqitchRegistry {
    static final AppliedTable TABLE =
            new AppliedTable("sqitch.changes", List.of("project", "change"), "committed_at", SqitchRegistry::applied);

    private SqitchRegistry() {}

    private static Set<String> applied(List<List<String>> rows, List<Migration> migrations) {
        Set<String> projects = migrations.stream()
                .map(migration -> migration.key().replaceFirst(":.*", ""))
                .collect(Collectors.toSet());
        Map<String, Integer> seen = new HashMap<>();
        Set<String> applied = new LinkedHashSet<>();
        for (List<String> row : rows) {
            String key = row.get(0) + ":" + row.get(1);
            if (projects.contains(row.get(0))) {
                applied.add(key(key, seen.merge(key, 1, Integer::sum)));
            }
        }
        return applied;
    }

    /** The key of a change, of those with its name in the order of the plan the given one, from 1. */
    static String key(String name, int number) {
        return number == 1 ? name : name + " (" + number + ")";
    }
}
