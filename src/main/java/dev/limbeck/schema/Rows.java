package dev.limbeck.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All rows of a small table.
 *
 * @param all each as its values by column, in any order
 */
public record Rows(List<SortedMap<String, String>> all) {
    private static final int FEW = 3;
    private static final int NARROW = 6;
    private static final int LONG = 30;

    public Rows {
        all = List.copyOf(all);
    }

    /** Returns a difference between rows with some of the rows themselves, those that are at one end alone. */
    public static Difference named(Difference rows, Rows first, Rows second, Set<String> without) {
        List<SortedMap<String, String>> inFirst = first.beyond(second, without);
        List<SortedMap<String, String>> inSecond = second.beyond(first, without);
        if (inFirst.isEmpty() && inSecond.isEmpty()) {
            return rows;
        }
        Set<String> columns = columns(inFirst, inSecond);
        return new Difference(
                rows.object(),
                rows.what(),
                first.told(second, inFirst, columns),
                second.told(first, inSecond, columns));
    }

    private List<SortedMap<String, String>> beyond(Rows other, Set<String> without) {
        List<SortedMap<String, String>> beyond = new ArrayList<>();
        List<SortedMap<String, String>> left = new ArrayList<>();
        other.all.forEach(row -> left.add(without(row, without)));
        for (SortedMap<String, String> row : all) {
            SortedMap<String, String> compared = without(row, without);
            if (!left.remove(compared)) {
                beyond.add(compared);
            }
        }
        beyond.sort((one, another) -> one.toString().compareTo(another.toString()));
        return beyond;
    }

    private static SortedMap<String, String> without(SortedMap<String, String> row, Set<String> columns) {
        SortedMap<String, String> rest = new TreeMap<>(row);
        rest.keySet().removeAll(columns);
        return rest;
    }

    /** Of wide rows, those columns alone in which they are not all alike. */
    private static Set<String> columns(List<SortedMap<String, String>> first, List<SortedMap<String, String>> second) {
        List<SortedMap<String, String>> both =
                Stream.concat(first.stream(), second.stream()).toList();
        Set<String> columns =
                both.stream().flatMap(row -> row.keySet().stream()).collect(Collectors.toSet());
        return columns.size() <= NARROW
                ? columns
                : columns.stream()
                        .filter(column -> both.stream()
                                        .map(row -> String.valueOf(row.get(column)))
                                        .distinct()
                                        .count()
                                > 1)
                        .limit(NARROW)
                        .collect(Collectors.toSet());
    }

    private String told(Rows other, List<SortedMap<String, String>> beyond, Set<String> columns) {
        String some = beyond.stream()
                .limit(FEW)
                .map(row -> row.entrySet().stream()
                        .filter(value -> columns.contains(value.getKey()))
                        .map(Rows::told)
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        String named = beyond.size() > FEW ? some + "; and %d more".formatted(beyond.size() - FEW) : some;
        if (all.size() == other.all.size()) {
            return named;
        }
        String count = all.isEmpty() ? "no rows" : all.size() == 1 ? "1 row" : all.size() + " rows";
        return named.isEmpty() ? count : count + ", among them " + named;
    }

    private static String told(Map.Entry<String, String> value) {
        String text = value.getValue().replaceAll("\\s+", " ");
        return value.getKey() + " " + (text.length() > LONG ? text.substring(0, LONG) + "…" : text);
    }
}
