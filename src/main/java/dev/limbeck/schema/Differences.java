package dev.limbeck.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds in what two states of a database differ that were reached in two orders. */
public final class Differences {
    private static final String POSITION = "position";

    private final State first;
    private final State second;

    private Differences(State first, State second) {
        this.first = first;
        this.second = second;
    }

    /** Returns the differences, sorted by object; empty where the states are the same. */
    public static List<Difference> between(State first, State second) {
        Differences differences = new Differences(first, second);
        List<Difference> all = new ArrayList<>();
        List<Change> changes = first.schema().changesTo(second.schema());
        changes.forEach(change -> all.addAll(differences.of(change)));
        all.addAll(differences.ordersOfColumns(changes));
        all.addAll(differences.rows());
        return all.stream()
                .sorted(Comparator.comparing(Difference::object).thenComparing(Difference::what))
                .toList();
    }

    private List<Difference> of(Change change) {
        Element element = change.element();
        String part = element.isPart() ? element.kind() + " " + element.name() : "";
        if (change.kind() != Change.Kind.CHANGED) {
            boolean isInFirst = change.kind() == Change.Kind.REMOVED;
            return List.of(new Difference(
                    element.object(), part.isEmpty() ? "exists" : part, yes(isInFirst), yes(!isInFirst)));
        }
        return change.properties().stream()
                .filter(property -> !isPosition(element, property))
                .map(property -> new Difference(
                        element.object(),
                        part.isEmpty() ? property.name() : part + ": " + property.name(),
                        property.before(),
                        property.after()))
                .toList();
    }

    private static String yes(boolean isThere) {
        return isThere ? "there" : "";
    }

    private static boolean isPosition(Element element, Change.Property property) {
        return element.kind().equals("column") && property.name().equals(POSITION);
    }

    /** Where columns come or go, others move up: only where all are there in both, the order is a difference of its own. */
    private List<Difference> ordersOfColumns(List<Change> changes) {
        Map<String, List<Change>> byObject = changes.stream()
                .filter(change -> change.element().kind().equals("column"))
                .collect(Collectors.groupingBy(change -> change.element().object(), TreeMap::new, Collectors.toList()));
        return byObject.entrySet().stream()
                .filter(entry -> entry.getValue().stream().allMatch(change -> change.kind() == Change.Kind.CHANGED))
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(change ->
                                change.properties().stream().anyMatch(each -> isPosition(change.element(), each))))
                .map(entry -> new Difference(
                        entry.getKey(),
                        Difference.ORDER_OF_COLUMNS,
                        columns(first.schema(), entry.getKey()),
                        columns(second.schema(), entry.getKey())))
                .toList();
    }

    private static String columns(Snapshot schema, String object) {
        SortedMap<Integer, String> names = new TreeMap<>();
        schema.parts(object).forEach((element, properties) -> {
            if (element.kind().equals("column")) {
                names.put(Integer.valueOf(properties.getOrDefault(POSITION, "0")), element.name());
            }
        });
        return String.join(", ", names.values());
    }

    private List<Difference> rows() {
        return Touched.between(first, second).filled().stream()
                .filter(object -> first.schema().has(object))
                .map(object -> object.startsWith("sequence ")
                        ? new Difference(object, Difference.LAST_VALUE, value(first, object), value(second, object))
                        : new Difference(
                                object, Difference.ROWS, told(first, second, object), told(second, first, object)))
                .toList();
    }

    private static String value(State state, String object) {
        Contents counted = state.contents().get(object);
        return counted == null ? "" : counted.digest();
    }

    private static String told(State state, State otherState, String object) {
        Contents contents = state.contents().get(object);
        Contents other = otherState.contents().get(object);
        if (contents == null) {
            return "no rows";
        }
        if (other == null || other.rows() != contents.rows()) {
            return contents.rows() + (contents.rows() == 1 ? " row" : " rows");
        }
        String columns = contents.columns().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(other.columns().get(entry.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        return columns.isEmpty() ? "other combinations of the same values" : "other values of " + columns;
    }
}
