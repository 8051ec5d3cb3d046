package dev.limbeck.ddl;

import dev.limbeck.schema.Change;
import dev.limbeck.schema.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server is to know of the expressions of an index. */
final class IndexSql implements Matter {
    private static final Pattern COLUMN = Pattern.compile("(\\d+): (-?\\d+)");

    @Override
    public List<String> of(Change change) {
        Element index = change.element();
        if (!index.kind().equals("index") || change.kind() != Change.Kind.CHANGED) {
            return List.of();
        }
        List<String> statements = new ArrayList<>();
        for (Change.Property property : change.properties()) {
            if (property.name().equals("replica identity") && !property.after().isEmpty()) {
                statements.add("ALTER TABLE " + SqlName.of(index.object(), "table") + " REPLICA IDENTITY USING INDEX "
                        + SqlName.quoted(index.name()));
            }
            if (property.name().equals("statistics")) {
                Map<String, String> targets = new LinkedHashMap<>();
                columns(property.before()).keySet().forEach(column -> targets.put(column, "-1"));
                targets.putAll(columns(property.after()));
                targets.forEach((column, target) -> statements.add(
                        "ALTER INDEX " + name(index) + " ALTER COLUMN " + column + " SET STATISTICS " + target));
            }
        }
        return statements;
    }

    private static Map<String, String> columns(String statistics) {
        Map<String, String> columns = new LinkedHashMap<>();
        Matcher column = COLUMN.matcher(statistics);
        while (column.find()) {
            columns.put(column.group(1), column.group(2));
        }
        return columns;
    }

    /** An index lies in the schema of its table. */
    static String name(Element index) {
        return SqlName.schema(SqlName.of(index.object(), SqlName.kind(index))) + "." + SqlName.quoted(index.name());
    }
}
