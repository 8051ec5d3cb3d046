package dev.limbeck.ddl;

import dev.limbeck.schema.Element;
import dev.limbeck.schema.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What is done first, so that no column is dropped that is to stay. A type that is made anew keeps its columns under another
 * name until they have moved; a default, or an expression, goes before what it calls.
 */
final class Rescue {
    private final Snapshot before;
    private final Snapshot after;

    Rescue(Snapshot before, Snapshot after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Returns the statements; none where there is nothing that helps.
     *
     * @param columns those that would be dropped
     * @param types those that would be made anew
     */
    List<String> of(List<Element> columns, List<Element> types) {
        Stream<String> statements = types.isEmpty()
                ? columns.stream().flatMap(column -> ofColumn(column).stream())
                : types.stream().map(this::renamed);
        return statements.distinct().toList();
    }

    /** Renames a type out of the way; {@link Conversion} leads the values over. */
    String renamed(Element type) {
        return "ALTER " + type.kind().toUpperCase(Locale.ROOT) + " " + SqlName.of(type.object(), type.kind())
                + " RENAME TO " + SqlName.quoted(free(type));
    }

    private String free(Element type) {
        String free = type.name() + Conversion.OLD;
        while (isTaken(free)) {
            free += "_";
        }
        return free;
    }

    private boolean isTaken(String name) {
        return Stream.of(before, after)
                .anyMatch(schema -> schema.elements().keySet().stream()
                        .anyMatch(element -> !element.isPart() && element.name().equals(name)));
    }

    private List<String> ofColumn(Element column) {
        Map<String, String> was = before.of(column);
        Map<String, String> is = after.of(column);
        String table = SqlName.of(column.object(), "table");
        String alter = " ALTER COLUMN " + SqlName.quoted(column.name());
        if ("s".equals(was.get("generated")) && !is.containsKey("generated")) {
            return List.of("ALTER TABLE " + table + alter + " DROP EXPRESSION");
        }
        List<String> attributes =
                attributes("type " + was.getOrDefault("type", "").replace("[]", ""));
        if (!attributes.isEmpty()) {
            return attributes;
        }
        return was.containsKey("default") && !was.containsKey("generated")
                ? List.of("ALTER TABLE ONLY " + table + alter + " DROP DEFAULT")
                : List.of();
    }

    /** Of a composite type columns come and go in place; one of another type needs a new type. */
    private List<String> attributes(String type) {
        SortedMap<Element, SortedMap<String, String>> were = before.parts(type);
        SortedMap<Element, SortedMap<String, String>> are = after.parts(type);
        if (were.equals(are)) {
            return List.of();
        }
        String name = SqlName.of(type, "type");
        boolean isOther = were.entrySet().stream()
                .filter(entry -> are.containsKey(entry.getKey()))
                .anyMatch(entry -> !type(entry.getValue()).equals(type(after.of(entry.getKey()))));
        if (isOther) {
            return List.of(renamed(new Element(type, "type", SqlName.plain(SqlName.last(name)))));
        }
        List<String> statements = new ArrayList<>();
        were.keySet().stream()
                .filter(attribute -> !are.containsKey(attribute))
                .forEach(gone ->
                        statements.add("ALTER TYPE " + name + " DROP ATTRIBUTE " + SqlName.quoted(gone.name())));
        are.entrySet().stream()
                .filter(entry -> !were.containsKey(entry.getKey()))
                .forEach(entry -> statements.add("ALTER TYPE " + name + " ADD ATTRIBUTE "
                        + SqlName.quoted(entry.getKey().name()) + " " + type(entry.getValue())));
        return statements;
    }

    private static String type(Map<String, String> attribute) {
        String type = attribute.getOrDefault("type", "");
        return attribute.containsKey("collation") ? type + " COLLATE " + attribute.get("collation") : type;
    }
}
