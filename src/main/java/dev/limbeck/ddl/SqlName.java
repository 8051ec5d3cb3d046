package dev.limbeck.ddl;

import dev.limbeck.schema.Element;
import java.util.List;
import org.pgcodekeeper.core.PgDiffUtils;

/** How names stand in SQL that is read again. */
final class SqlName {
    /** One name. */
    static final String ONE = "(?:\"(?:[^\"]|\"\")*\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";

    /** A name with its schema. */
    static final String QUALIFIED = ONE + "\\." + ONE;

    private static final List<String> KINDS =
            List.of("table", "foreign table", "view", "materialized view", "domain", "type");

    private SqlName() {}

    /** Returns a name as SQL has it, with quotes where it needs them. */
    static String quoted(String name) {
        return PgDiffUtils.getQuotedName(name);
    }

    /** Returns a name as the catalog has it. */
    static String plain(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }

    /** Returns the name alone, as SQL has it. */
    static String last(String qualified) {
        boolean isQuoted = false;
        int dot = -1;
        for (int at = 0; at < qualified.length(); at++) {
            isQuoted ^= qualified.charAt(at) == '"';
            dot = !isQuoted && qualified.charAt(at) == '.' ? at : dot;
        }
        return qualified.substring(dot + 1);
    }

    /** Returns the schema, as SQL has it. */
    static String schema(String qualified) {
        return qualified.substring(
                0, Math.max(qualified.length() - last(qualified).length() - 1, 0));
    }

    /** Returns an object such as {@code table public.t} without its kind. */
    static String of(String object, String kind) {
        return object.substring(kind.length() + 1);
    }

    /** Returns the kind of the object that something is part of. */
    static String kind(Element element) {
        String object = element.object();
        return KINDS.stream()
                .filter(kind -> object.startsWith(kind + " "))
                .findFirst()
                .orElse(element.kind());
    }
}
