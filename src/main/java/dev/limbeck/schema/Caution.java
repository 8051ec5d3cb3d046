package dev.limbeck.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where rows that a table has already may stand in the way of a change. */
final class Caution {
    static final String NULLS = "it holds nulls";

    private static final String NOTHING = "";
    private static final Set<String> TYPES = Set.of("domain", "type");
    private static final Pattern VALUE = Pattern.compile("'(?:[^']|'')*'");

    private Caution() {}

    /** Returns it, behind "fails where"; empty where nothing does. */
    static String of(Change change, Snapshot after) {
        Element element = change.element();
        if (!element.object().startsWith("table ") && !TYPES.contains(element.kind())) {
            return NOTHING;
        }
        Map<String, String> properties = after.of(element);
        return switch (change.kind()) {
            case REMOVED -> NOTHING;
            case ADDED -> ofAdded(element, properties);
            case CHANGED -> ofChanged(change, element, properties);
        };
    }

    private static String ofAdded(Element element, Map<String, String> properties) {
        return switch (element.kind()) {
            case "column" -> isFilled(properties) ? NOTHING : "the table has rows";
            case "constraint" -> isChecked(properties) ? "rows break it" : NOTHING;
            case "index" -> isUnique(properties) ? "rows are equal in it" : NOTHING;
            default -> NOTHING;
        };
    }

    /** Whether rows that are there already get a value, or need none. */
    private static boolean isFilled(Map<String, String> column) {
        return !column.containsKey("not null")
                || column.containsKey("default")
                || column.containsKey("identity")
                || column.containsKey("generated");
    }

    private static boolean isChecked(Map<String, String> constraint) {
        String definition = constraint.getOrDefault("definition", "");
        return !definition.endsWith(" NOT VALID") && !definition.endsWith(" NOT ENFORCED");
    }

    private static boolean isUnique(Map<String, String> index) {
        return index.getOrDefault("definition", "").startsWith("CREATE UNIQUE ");
    }

    private static String ofChanged(Change change, Element element, Map<String, String> properties) {
        for (Change.Property property : change.properties()) {
            boolean isDefinition = property.name().equals("definition");
            if (property.name().equals("not null") && !property.after().isEmpty() && !isFilled(properties)) {
                return NULLS;
            }
            if (property.name().equals("type") && !TypeChange.keepsAll(property)) {
                return "a value cannot be converted";
            }
            if (property.name().equals("values") && !values(property.after()).containsAll(values(property.before()))) {
                return "a value that goes is used";
            }
            if (isDefinition && element.isPart()) {
                return ofAdded(element, properties);
            }
        }
        return NOTHING;
    }

    private static List<String> values(String list) {
        return VALUE.matcher(list).results().map(MatchResult::group).toList();
    }
}
