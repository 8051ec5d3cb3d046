package dev.limbeck.ddl;

import dev.limbeck.schema.Change;
import dev.limbeck.schema.Element;
import dev.limbeck.schema.Snapshot;
import dev.limbeck.sql.SqlQuote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** Constraints that are made anew, or go though others lean on them; and the unique indexes that go so. */
final class ConstraintSql implements Matter {
    private static final String DEFINITION = "definition";
    private static final String INDEX = "index";
    private static final List<String> UNIQUE = List.of("UNIQUE", "PRIMARY KEY", "CREATE UNIQUE INDEX");

    private final Snapshot reached;
    private final Snapshot wanted;

    ConstraintSql(Snapshot reached, Snapshot wanted) {
        this.reached = reached;
        this.wanted = wanted;
    }

    @Override
    public List<String> of(Change change) {
        Element constraint = change.element();
        if (!isMatter(change)) {
            return List.of();
        }
        List<String> statements = new ArrayList<>();
        List<Element> leaning = change.kind() == Change.Kind.ADDED ? List.of() : leaning(constraint);
        leaning.forEach(key -> statements.add(dropped(key)));
        if (change.kind() != Change.Kind.ADDED) {
            statements.add(dropped(constraint));
        }
        if (change.kind() != Change.Kind.REMOVED) {
            statements.addAll(added(constraint));
        }
        leaning.stream().filter(key -> !wanted.of(key).isEmpty()).forEach(key -> statements.addAll(added(key)));
        return statements;
    }

    private static boolean isMatter(Change change) {
        return switch (change.element().kind()) {
            case "constraint" -> isOther(change);
            case INDEX -> change.kind() == Change.Kind.REMOVED;
            default -> false;
        };
    }

    private static boolean isOther(Change change) {
        return change.kind() != Change.Kind.CHANGED
                || change.properties().stream()
                        .anyMatch(property -> property.name().equals(DEFINITION));
    }

    /** The foreign keys that may need the index of a key, or an index: the server does not let it go before them. */
    private List<Element> leaning(Element element) {
        String definition = reached.of(element).getOrDefault(DEFINITION, "");
        if (UNIQUE.stream().noneMatch(definition::startsWith)) {
            return List.of();
        }
        String reference = "REFERENCES " + SqlName.of(element.object(), SqlName.kind(element)) + "(";
        return reached.elements().entrySet().stream()
                .filter(entry -> entry.getKey().kind().equals("constraint"))
                .filter(entry -> entry.getValue().getOrDefault(DEFINITION, "").contains(reference))
                .filter(entry -> !entry.getValue().containsKey("inherited"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String dropped(Element constraint) {
        return constraint.kind().equals(INDEX)
                ? "DROP INDEX " + IndexSql.name(constraint)
                : altered(constraint) + " DROP CONSTRAINT " + SqlName.quoted(constraint.name());
    }

    private List<String> added(Element constraint) {
        SortedMap<String, String> properties = wanted.of(constraint);
        String name = SqlName.quoted(constraint.name());
        String add = altered(constraint) + " ADD CONSTRAINT " + name + " " + properties.get(DEFINITION);
        return properties.containsKey("comment")
                ? List.of(
                        add,
                        "COMMENT ON CONSTRAINT " + name + " ON " + owner(constraint) + " IS "
                                + SqlQuote.text(properties.get("comment")))
                : List.of(add);
    }

    private static String altered(Element constraint) {
        String kind = SqlName.kind(constraint);
        return "ALTER " + kind.toUpperCase(Locale.ROOT) + " " + SqlName.of(constraint.object(), kind);
    }

    private static String owner(Element constraint) {
        String kind = SqlName.kind(constraint);
        String name = SqlName.of(constraint.object(), kind);
        return kind.equals("domain") ? "DOMAIN " + name : name;
    }
}
