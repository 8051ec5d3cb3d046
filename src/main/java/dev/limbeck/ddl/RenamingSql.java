package dev.limbeck.ddl;

import dev.limbeck.schema.Element;
import dev.limbeck.schema.Renaming;
import java.util.Locale;

/** How an element gets another name. */
public final class RenamingSql {

    private RenamingSql() {}

    /** Returns the statement. */
    public static String of(Renaming renaming) {
        Element before = renaming.before();
        String name = SqlName.quoted(renaming.after().name());
        return switch (before.kind()) {
            case "column", "constraint" ->
                altered(before, SqlName.kind(before)) + " RENAME "
                        + before.kind().toUpperCase(Locale.ROOT) + " " + SqlName.quoted(before.name()) + " TO " + name;
            case "index" ->
                "ALTER INDEX " + SqlName.schema(SqlName.of(before.object(), SqlName.kind(before))) + "."
                        + SqlName.quoted(before.name()) + " RENAME TO " + name;
            default -> altered(before, before.kind()) + " RENAME TO " + name;
        };
    }

    private static String altered(Element element, String kind) {
        return "ALTER " + kind.toUpperCase(Locale.ROOT) + " " + SqlName.of(element.object(), kind);
    }
}
