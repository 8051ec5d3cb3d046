package dev.limbeck.schema;

import java.util.stream.Collectors;

/** A change in words: {@code + column title}, {@code ~ column name: type text -> integer}. */
public final class ChangeText {
    private static final int LONGEST_VALUE = 60;

    private ChangeText() {}

    /** Returns it with what it is part of. */
    public static String whole(Change change) {
        boolean isWhole = !change.element().isPart() && change.kind() != Change.Kind.CHANGED;
        return (isWhole ? "" : change.element().object() + ": ") + of(change);
    }

    /** Returns it without what it is part of. */
    public static String of(Change change) {
        Element element = change.element();
        String name = element.isPart() ? element.kind() + " " + element.name() : "";
        return switch (change.kind()) {
            case ADDED -> "+ " + (name.isEmpty() ? element.object() : name);
            case REMOVED -> "- " + (name.isEmpty() ? element.object() : name);
            case CHANGED -> "~ " + (name.isEmpty() ? "" : name + ": ") + properties(change);
        };
    }

    /** Returns what of it differs; values that are too long for a line are left out. */
    public static String properties(Change change) {
        return change.properties().stream().map(ChangeText::of).collect(Collectors.joining(", "));
    }

    private static String of(Change.Property property) {
        boolean isShort = isShort(property.before()) && isShort(property.after());
        return isShort
                ? property.name() + " " + shown(property.before()) + " -> " + shown(property.after())
                : property.name();
    }

    private static boolean isShort(String value) {
        return value.length() <= LONGEST_VALUE && value.indexOf('\n') < 0;
    }

    private static String shown(String value) {
        return value.isEmpty() ? "none" : value;
    }
}
