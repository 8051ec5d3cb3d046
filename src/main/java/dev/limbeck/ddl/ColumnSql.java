package dev.limbeck.ddl;

import dev.limbeck.schema.Change;
import dev.limbeck.schema.Element;
import dev.limbeck.schema.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of a column is set back to what it is where nothing is said, and columns that a parent leaves behind. */
final class ColumnSql implements Matter {
    private final Snapshot wanted;

    ColumnSql(Snapshot wanted) {
        this.wanted = wanted;
    }

    @Override
    public List<String> of(Change change) {
        Element column = change.element();
        if (!column.kind().equals("column") || !column.object().startsWith("table ")) {
            return List.of();
        }
        String table = "ALTER TABLE " + SqlName.of(column.object(), "table");
        String name = SqlName.quoted(column.name());
        return switch (change.kind()) {
            case ADDED -> List.of();
            case REMOVED -> List.of(table + " DROP COLUMN " + name);
            case CHANGED ->
                change.properties().stream()
                        .filter(property -> !isDoneByType(property, change))
                        .flatMap(property -> action(property, wanted.of(column)).stream())
                        .map(action -> table + " ALTER COLUMN " + name + " " + action)
                        .toList();
        };
    }

    /** A new type brings its own storage with it. */
    private static boolean isDoneByType(Change.Property property, Change change) {
        return property.name().equals("storage")
                && property.after().isEmpty()
                && change.properties().stream().anyMatch(each -> each.name().equals("type"));
    }

    private static Optional<String> action(Change.Property property, Map<String, String> column) {
        String value = property.after();
        return switch (property.name()) {
            case "collation" ->
                Optional.of("TYPE " + column.get("type") + (value.isEmpty() ? "" : " COLLATE " + value));
            case "storage" -> Optional.of("SET STORAGE " + storage(property));
            case "compression" -> Optional.of("SET COMPRESSION " + compression(value));
            case "statistics" -> Optional.of("SET STATISTICS " + (value.isEmpty() ? "-1" : value));
            case "default" ->
                column.containsKey("generated")
                        ? Optional.empty()
                        : Optional.of(value.isEmpty() ? "DROP DEFAULT" : "SET DEFAULT " + value);
            case "not null" -> Optional.of(value.isEmpty() ? "DROP NOT NULL" : "SET NOT NULL");
            default -> Optional.empty();
        };
    }

    /** What the column has, and where that is nothing of its own what its type has: {@code e for x} is both. */
    private static String storage(Change.Property property) {
        boolean isOwn = !property.after().isEmpty();
        char letter = isOwn
                ? property.after().charAt(0)
                : property.before().charAt(property.before().length() - 1);
        return switch (letter) {
            case 'p' -> "PLAIN";
            case 'e' -> "EXTERNAL";
            case 'm' -> "MAIN";
            default -> "EXTENDED";
        };
    }

    private static String compression(String letter) {
        return switch (letter) {
            case "p" -> "pglz";
            case "l" -> "lz4";
            default -> "default";
        };
    }
}
