package dev.limbeck.schema;

import dev.limbeck.problem.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** What goes on one side and comes on the other, and is like enough to be the same under another name. */
public final class Lookalikes {
    private final Comparison comparison;
    private final List<Element> gone;
    private final List<Element> come;

    private Lookalikes(Comparison comparison) {
        this.comparison = comparison;
        this.gone = elements(comparison, Change.Kind.REMOVED);
        this.come = elements(comparison, Change.Kind.ADDED);
    }

    private static List<Element> elements(Comparison comparison, Change.Kind kind) {
        return comparison.findings().stream()
                .map(Finding::change)
                .filter(change -> change.kind() == kind)
                .map(Change::element)
                .toList();
    }

    /**
     * Returns what may be a renaming, and only a person knows: tables whose columns are the same, and columns of one type on
     * one table. Tables first, and of each kind what is most alike: what differs least beside the name, and then
     * what has a name that is near.
     */
    public static List<Renaming> questionable(Comparison comparison) {
        Lookalikes all = new Lookalikes(comparison);
        return Stream.concat(
                        all.pairs("table", all::areTablesAlike).stream(),
                        all.pairs("column", all::areColumnsAlike).stream())
                .sorted(Comparator.comparing((Renaming pair) -> pair.before().kind(), Comparator.reverseOrder())
                        .thenComparingInt(all::differing)
                        .thenComparing(Lookalikes::isFar))
                .toList();
    }

    /** In how much they differ beside their names. */
    private int differing(Renaming pair) {
        Map<String, String> was = was(pair.before());
        Map<String, String> is = is(pair.after());
        Set<String> properties = new HashSet<>(was.keySet());
        properties.addAll(is.keySet());
        properties.removeIf(name -> Objects.equals(was.get(name), is.get(name)));
        return properties.size();
    }

    private static boolean isFar(Renaming pair) {
        return Nearest.to(pair.before().name(), List.of(pair.after().name())).isEmpty();
    }

    /**
     * Returns what is a renaming for certain, since it has nothing of its own beside its name: constraints and indexes of one
     * definition on one table, and sequences that number the same column. Each element comes once.
     */
    public static List<Renaming> certain(Comparison comparison) {
        Lookalikes all = new Lookalikes(comparison);
        List<Renaming> certain = new ArrayList<>();
        Stream.of(
                        all.pairs("constraint", all::areConstraintsAlike),
                        all.pairs("index", all::areIndexesAlike),
                        all.pairs("sequence", all::areSequencesAlike))
                .flatMap(List::stream)
                .filter(pair -> certain.stream()
                        .noneMatch(other -> other.before().equals(pair.before())
                                || other.after().equals(pair.after())))
                .forEach(certain::add);
        return certain;
    }

    private List<Renaming> pairs(String kind, BiPredicate<Element, Element> areAlike) {
        return gone.stream()
                .filter(element -> element.kind().equals(kind))
                .flatMap(before -> come.stream()
                        .filter(after -> after.kind().equals(kind) && areAlike.test(before, after))
                        .map(after -> new Renaming(before, after)))
                .toList();
    }

    private boolean areTablesAlike(Element before, Element after) {
        SortedMap<String, String> columns = columns(comparison.before(), before);
        return isInOneSchema(before, after) && !columns.isEmpty() && columns.equals(columns(comparison.after(), after));
    }

    private static boolean isInOneSchema(Element before, Element after) {
        return SchemaText.tableOf(before.object()).equals(SchemaText.tableOf(after.object()));
    }

    private static SortedMap<String, String> columns(Snapshot schema, Element table) {
        SortedMap<String, String> columns = new TreeMap<>();
        schema.parts(table.object()).forEach((part, properties) -> {
            if (part.kind().equals("column")) {
                columns.put(part.name(), properties.getOrDefault("type", ""));
            }
        });
        return columns;
    }

    private boolean areColumnsAlike(Element before, Element after) {
        return before.object().equals(after.object())
                && before.object().startsWith("table ")
                && !was(before).containsKey("generated")
                && !is(after).containsKey("generated")
                && isSame(before, after, "type");
    }

    private boolean areConstraintsAlike(Element before, Element after) {
        return before.object().equals(after.object())
                && before.object().startsWith("table ")
                && isSame(before, after, "definition");
    }

    private boolean areIndexesAlike(Element before, Element after) {
        return before.object().equals(after.object())
                && index(was(before), before).equals(index(is(after), after));
    }

    /** Its definition without its name. */
    private static String index(Map<String, String> properties, Element index) {
        String definition = properties.getOrDefault("definition", "");
        int on = definition.indexOf(
                " ON ", definition.indexOf(index.name()) + index.name().length());
        return definition.startsWith("CREATE UNIQUE ") + definition.substring(Math.max(on, 0));
    }

    private boolean areSequencesAlike(Element before, Element after) {
        return isInOneSchema(before, after) && was(before).containsKey("owned by") && isSame(before, after, "owned by");
    }

    private boolean isSame(Element before, Element after, String property) {
        return was(before).getOrDefault(property, "").equals(is(after).getOrDefault(property, ""));
    }

    private Map<String, String> was(Element element) {
        return comparison.before().of(element);
    }

    private Map<String, String> is(Element element) {
        return comparison.after().of(element);
    }
}
