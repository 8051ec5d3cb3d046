package dev.limbeck.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The order in which the columns of a table stand, as a property of the table. */
final class ColumnOrder {
    static final String PROPERTY = "order of columns";

    private static final String SEPARATOR = ", ";

    private ColumnOrder() {}

    /** Returns the columns of each table, in their order. */
    static Map<Element, String> of(Snapshot schema) {
        Map<String, List<Map.Entry<Integer, String>>> columns = new HashMap<>();
        schema.elements().forEach((element, properties) -> {
            if (element.kind().equals("column") && element.object().startsWith("table ")) {
                columns.computeIfAbsent(element.object(), each -> new ArrayList<>())
                        .add(Map.entry(Integer.valueOf(properties.getOrDefault("position", "0")), element.name()));
            }
        });
        return schema.elements().keySet().stream()
                .filter(element -> !element.isPart() && columns.containsKey(element.object()))
                .collect(Collectors.toMap(
                        element -> element,
                        element -> columns.getOrDefault(element.object(), List.of()).stream()
                                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                                .map(Map.Entry::getValue)
                                .collect(Collectors.joining(SEPARATOR))));
    }

    /** Returns a change without what follows from columns that come or go; empty where that is all of it. */
    static Optional<Change> without(Change change) {
        List<Change.Property> properties = change.properties().stream()
                .filter(property -> !property.name().equals(PROPERTY) || isMoved(property))
                .toList();
        return properties.isEmpty() && change.kind() == Change.Kind.CHANGED
                ? Optional.empty()
                : Optional.of(new Change(change.element(), change.kind(), properties));
    }

    private static boolean isMoved(Change.Property order) {
        List<String> before = names(order.before());
        List<String> after = names(order.after());
        return !before.stream()
                .filter(after::contains)
                .toList()
                .equals(after.stream().filter(before::contains).toList());
    }

    private static List<String> names(String order) {
        return Stream.of(order.split(SEPARATOR)).toList();
    }
}
