package dev.limbeck.ddl;

import dev.limbeck.schema.Change;
import dev.limbeck.schema.Element;
import dev.limbeck.schema.Snapshot;
import java.util.List;
import java.util.Map;

/** How the rows of a table are told apart for replication. */
final class TableSql implements Matter {
    private final Snapshot wanted;

    TableSql(Snapshot wanted) {
        this.wanted = wanted;
    }

    @Override
    public List<String> of(Change change) {
        Element table = change.element();
        return !table.kind().equals("table") || change.kind() != Change.Kind.CHANGED
                ? List.of()
                : change.properties().stream()
                        .filter(property -> property.name().equals("replica identity"))
                        .map(property -> "ALTER TABLE " + SqlName.of(table.object(), "table") + " REPLICA IDENTITY "
                                + identity(property.after(), table))
                        .toList();
    }

    private String identity(String letter, Element table) {
        return switch (letter) {
            case "f" -> "FULL";
            case "n" -> "NOTHING";
            case "i" -> "USING INDEX " + SqlName.quoted(index(table));
            default -> "DEFAULT";
        };
    }

    private String index(Element table) {
        return wanted.parts(table.object()).entrySet().stream()
                .filter(entry -> entry.getValue().containsKey("replica identity"))
                .filter(entry -> entry.getKey().kind().equals("index"))
                .map(Map.Entry::getKey)
                .map(Element::name)
                .findFirst()
                .orElse("");
    }
}
