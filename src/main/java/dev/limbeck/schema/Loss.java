package dev.limbeck.schema;

import java.util.Map;
import java.util.Set;

/** What a change takes away of what a database holds. */
final class Loss {
    private static final String NOTHING = "";
    private static final String ROWS = "its rows";
    private static final String NULLS = "its nulls, which become the default";
    private static final String VALUES = "its values";
    private static final String SOME_VALUES = "values that do not fit";

    private static final Set<String> WITH_COLUMNS = Set.of("table", "type");

    private Loss() {}

    /** Returns it, as an object of "loses"; empty where there is none. */
    static String of(Change change, Snapshot before, Snapshot after) {
        Element element = change.element();
        return switch (change.kind()) {
            case ADDED -> NOTHING;
            case REMOVED -> ofRemoved(element, before);
            case CHANGED -> ofChanged(change, after);
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

    private static String ofChanged(Change change, Snapshot after) {
        if (isComputed(change, after)) {
            return NOTHING;
        }
        for (Change.Property property : change.properties()) {
            String loss = ofChanged(property, change.element());
            if (!loss.isEmpty()) {
                return loss;
            }
        }
        boolean hasDefault = change.element().kind().equals("column")
                && after.of(change.element()).containsKey("default");
        return hasDefault && change.properties().stream().anyMatch(Loss::isFilling) ? NULLS : NOTHING;
    }

    /** Before and after: it is computed anew. */
    private static boolean isComputed(Change change, Snapshot after) {
        return after.of(change.element()).containsKey("generated")
                && change.properties().stream()
                        .noneMatch(property -> property.name().equals("generated"));
    }

    /** What is null gets the default, where there is one. */
    private static boolean isFilling(Change.Property property) {
        return property.name().equals("not null") && !property.after().isEmpty();
    }

    private static String ofChanged(Change.Property property, Element element) {
        return switch (property.name()) {
            case "type" -> holdsValues(element) && !TypeChange.keepsOrRefuses(property) ? SOME_VALUES : NOTHING;
            case "partition key" -> ROWS;
            case "generated" -> property.after().isEmpty() && property.before().equals("s") ? NOTHING : VALUES;
            default -> NOTHING;
        };
    }

    private static boolean holdsValues(Element element) {
        String object = element.object();
        return element.kind().equals("domain")
                || (element.kind().equals("column") && WITH_COLUMNS.contains(object.substring(0, object.indexOf(' '))));
    }
}
