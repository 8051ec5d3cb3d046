package dev.limbeck.ddl;

import dev.limbeck.schema.Change;
import dev.limbeck.schema.Element;
import dev.limbeck.schema.Snapshot;
import dev.limbeck.sql.SqlQuote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Publications. */
final class PublicationSql implements Matter {
    private static final Set<String> CONTENTS = Set.of("all tables", "tables", "schemas");

    private final Snapshot wanted;

    PublicationSql(Snapshot wanted) {
        this.wanted = wanted;
    }

    @Override
    public List<String> of(Change change) {
        Element publication = change.element();
        if (!publication.kind().equals("publication")) {
            return List.of();
        }
        String name = SqlName.of(publication.object(), "publication");
        Map<String, String> properties = wanted.of(publication);
        return switch (change.kind()) {
            case REMOVED -> List.of("DROP PUBLICATION " + name);
            case ADDED -> created(name, properties);
            case CHANGED -> changed(name, change, properties);
        };
    }

    private static List<String> created(String name, Map<String, String> properties) {
        String contents = contents(properties);
        List<String> statements = new ArrayList<>();
        statements.add("CREATE PUBLICATION " + name + (contents.isEmpty() ? "" : " FOR " + contents) + " WITH ("
                + options(properties) + ")");
        if (properties.containsKey("comment")) {
            statements.add(comment(name, properties));
        }
        return statements;
    }

    /** One of all tables is never one of some. */
    private static List<String> changed(String name, Change change, Map<String, String> properties) {
        Set<String> names =
                change.properties().stream().map(Change.Property::name).collect(Collectors.toSet());
        String contents = contents(properties);
        boolean isOther = names.contains("all tables")
                || (contents.isEmpty() && names.stream().anyMatch(CONTENTS::contains));
        if (isOther) {
            List<String> statements = new ArrayList<>(List.of("DROP PUBLICATION " + name));
            statements.addAll(created(name, properties));
            return statements;
        }
        List<String> statements = new ArrayList<>();
        if (names.contains("tables") || names.contains("schemas")) {
            statements.add("ALTER PUBLICATION " + name + " SET " + contents);
        }
        if (names.contains("options")) {
            statements.add("ALTER PUBLICATION " + name + " SET (" + options(properties) + ")");
        }
        if (names.contains("comment")) {
            statements.add(comment(name, properties));
        }
        return statements;
    }

    private static String options(Map<String, String> properties) {
        return properties.getOrDefault("options", "");
    }

    private static String comment(String name, Map<String, String> properties) {
        String comment = properties.get("comment");
        return "COMMENT ON PUBLICATION " + name + " IS " + (comment == null ? "NULL" : SqlQuote.text(comment));
    }

    private static String contents(Map<String, String> properties) {
        if (properties.containsKey("all tables")) {
            return "ALL TABLES";
        }
        List<String> contents = new ArrayList<>();
        if (properties.containsKey("tables")) {
            contents.add("TABLE " + properties.get("tables"));
        }
        if (properties.containsKey("schemas")) {
            contents.add("TABLES IN SCHEMA " + properties.get("schemas"));
        }
        return String.join(", ", contents);
    }
}
