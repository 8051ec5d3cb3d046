package dev.limbeck.schema;

import java.util.Map;
import java.util.Set;

/** What a change takes away of what a database holds. */
final class Loss {
    private static final String NOTHING = "";
    private static final String ROWS = "its rows";
    private static final String VALUES = "its values";
    private static final String SOME_VALUES = "values that do not fit";

    private static final Set<String> WITH_COLUMNS = Set.of("table", "type");

    private Loss() {}

    /** Returns it, as an object of "loses"; empty where there is none. */
    static String of(Change change, Snapshot before) {
        Element element = change.element();
        return switch (change.kind()) {
            case ADDED -> NOTHING;
            case REMOVED -> ofRemoved(element, before);
            case CHANGED -> ofChanged(change, element.kind());
        };
    }

    private static String ofRemoved(Element element, Snapshot before) {
        Map<String, String> properties = before.of(element);
        return switch (element.kind()) {
            case "table" -> ROWS;
            case "sequence" -> "where it counts";
            case "column" -> isStored(element.object(), properties) ? VALUES : NOTHING;
            default -> NOTHING;
        };
    }

    private static boolean isStored(String object, Map<String, String> column) {
        return WITH_COLUMNS.contains(object.substring(0, object.indexOf(' '))) && !column.containsKey("generated");
    }

    private static String ofChanged(Change change, String kind) {
        for (Change.Property property : change.properties()) {
            String loss = ofChanged(property, kind, change.element().object());
            if (!loss.isEmpty()) {
                return loss;
            }
        }
        return NOTHING;
    }

    private static String ofChanged(Change.Property property, String kind, String object) {
        return switch (property.name()) {
            case "type" -> holdsValues(kind, object) && !TypeChange.keepsAll(property) ? SOME_VALUES : NOTHING;
            case "partition key" -> ROWS;
            case "generated" -> property.after().isEmpty() && property.before().equals("s") ? NOTHING : VALUES;
            default -> NOTHING;
        };
    }

    private static boolean holdsValues(String kind, String object) {
        return kind.equals("domain")
                || (kind.equals("column") && WITH_COLUMNS.contains(object.substring(0, object.indexOf(' '))));
    }
}
