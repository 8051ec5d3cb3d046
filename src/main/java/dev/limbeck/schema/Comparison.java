package dev.limbeck.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two schemas side by side, and what of them counts. */
public final class Comparison {
    private final Scope scope;
    private final Set<String> leftOut;
    private final Snapshot before;
    private final Snapshot after;

    private Comparison(Scope scope, Set<String> leftOut, Snapshot before, Snapshot after) {
        this.scope = scope;
        this.leftOut = leftOut;
        this.before = counted(before, scope, leftOut);
        this.after = counted(after, scope, leftOut);
    }

    /** A schema, and whether others than the project make partitions in it. */
    public record Side(Snapshot schema, Partitions partitions) {}

    /** Who makes the partitions of a table. */
    public enum Partitions {
        /** The project: they are written down, and count as every table does. */
        WRITTEN,
        /** Whoever runs the database: those that only it has do not count. */
        MADE
    }

    /** Compares two schemas, the first of which is to become the second. */
    public static Comparison of(Side before, Side after, Scope scope) {
        Set<String> leftOut = new HashSet<>();
        Stream.of(before, after)
                .forEach(side -> side.schema().elements().keySet().stream()
                        .filter(element -> !scope.counts(element))
                        .forEach(element -> leftOut.add(element.object())));
        leftOut.addAll(partitionsOf(before, after.schema()));
        leftOut.addAll(partitionsOf(after, before.schema()));
        leftOut.addAll(ownedBy(leftOut, before.schema()));
        leftOut.addAll(ownedBy(leftOut, after.schema()));
        return new Comparison(scope, leftOut, before.schema(), after.schema());
    }

    private static Set<String> partitionsOf(Side side, Snapshot other) {
        if (side.partitions() == Partitions.WRITTEN) {
            return Set.of();
        }
        return side.schema().elements().entrySet().stream()
                .filter(entry -> entry.getValue().containsKey("partition bound"))
                .map(entry -> entry.getKey().object())
                .filter(object -> !other.has(object))
                .collect(Collectors.toSet());
    }

    /** The sequences of columns of tables that do not count. */
    private static Set<String> ownedBy(Set<String> objects, Snapshot schema) {
        Set<String> tables = objects.stream().map(NamePattern::qualified).collect(Collectors.toSet());
        return schema.elements().entrySet().stream()
                .filter(entry -> entry.getKey().kind().equals("sequence"))
                .filter(entry ->
                        tables.contains(SchemaText.tableOf(entry.getValue().getOrDefault("owned by", ""))))
                .map(entry -> entry.getKey().object())
                .collect(Collectors.toSet());
    }

    private static Snapshot counted(Snapshot whole, Scope scope, Set<String> leftOut) {
        SortedMap<Element, SortedMap<String, String>> elements = new TreeMap<>();
        whole.elements().forEach((element, properties) -> {
            if (!leftOut.contains(element.object())) {
                SortedMap<String, String> counted = new TreeMap<>(properties);
                counted.keySet().removeIf(property -> !scope.counts(element, property));
                counted.replaceAll((property, value) -> Wording.settled(value));
                elements.put(element, counted);
            }
        });
        if (scope.aspects().contains(Aspect.COLUMN_ORDER)) {
            ColumnOrder.of(whole).forEach((table, columns) -> {
                if (elements.containsKey(table)) {
                    elements.get(table).put(ColumnOrder.PROPERTY, columns);
                }
            });
        }
        return new Snapshot(elements);
    }

    /** The first schema, as far as it counts. */
    public Snapshot before() {
        return before;
    }

    /** The second schema, as far as it counts. */
    public Snapshot after() {
        return after;
    }

    /** Returns in what the two differ, sorted by element; empty where they do not. */
    public List<Finding> findings() {
        List<Change> changes = new ArrayList<>(changes(before));
        changes.removeIf(follows(changes));
        return changes.stream()
                .map(change -> new Finding(change, Loss.of(change, before, after), Caution.of(change, after)))
                .toList();
    }

    /** Returns in what a schema that was made of the first still differs from the second; empty where it does not. */
    public List<Change> leftOf(Snapshot reached) {
        return changes(counted(reached));
    }

    /** Returns what counts of a schema that was made of the first. */
    public Snapshot counted(Snapshot reached) {
        return counted(reached, scope, leftOut);
    }

    private List<Change> changes(Snapshot from) {
        return from.changesTo(after).stream()
                .flatMap(change -> ColumnOrder.without(change).stream())
                .toList();
    }

    /** Whether an object counts, by its name with its schema as SQL writes it. */
    public boolean counts(String qualified) {
        return scope.ignored().stream().noneMatch(pattern -> pattern.matches(qualified))
                && leftOut.stream().noneMatch(object -> SchemaText.isSame(NamePattern.qualified(object), qualified));
    }

    /**
     * Whether a part of a table is the same in both schemas, be it in other words.
     *
     * @param table its name with its schema as SQL writes it
     */
    public boolean isSame(String table, String kind, String name) {
        Element part = new Element("table " + table, kind, name);
        return before.elements().containsKey(part)
                && after.elements().containsKey(part)
                && before.of(part).equals(after.of(part));
    }

    /** What a change brings along by itself is not told beside it. */
    private Predicate<Change> follows(Collection<Change> changes) {
        Set<String> told = changes.stream().map(Comparison::told).collect(Collectors.toSet());
        return change -> isInherited(change) || isOfConstraint(change, told) || isOwned(change, told);
    }

    private static String told(Change change) {
        Element element = change.element();
        return change.kind() + " " + element.kind() + " " + element.name() + " of " + element.object();
    }

    private boolean isInherited(Change change) {
        Map<String, String> properties = properties(change);
        return "true".equals(properties.get("inherited"))
                || (change.element().isPart() && properties.containsKey("parent"));
    }

    /** An index has the name of the constraint that it is for. */
    private boolean isOfConstraint(Change change, Set<String> told) {
        Element element = change.element();
        Element constraint = new Element(element.object(), "constraint", element.name());
        return element.kind().equals("index") && told.contains(told(new Change(constraint, change.kind(), List.of())));
    }

    private boolean isOwned(Change change, Set<String> told) {
        String owner = properties(change).getOrDefault("owned by", "");
        if (!change.element().kind().equals("sequence") || owner.isEmpty() || change.kind() == Change.Kind.CHANGED) {
            return false;
        }
        String table = "table " + SchemaText.tableOf(owner);
        Element column = new Element(table, "column", SchemaText.columnOf(owner));
        return (change.kind() == Change.Kind.ADDED ? !before.has(table) : !after.has(table))
                || before.of(column).containsKey("identity") != after.of(column).containsKey("identity")
                || told.contains(change.kind() + " column " + SchemaText.columnOf(owner) + " of " + table);
    }

    /** Of an element where it is. */
    private Map<String, String> properties(Change change) {
        Snapshot where = change.kind() == Change.Kind.REMOVED ? before : after;
        return where.of(change.element());
    }
}
