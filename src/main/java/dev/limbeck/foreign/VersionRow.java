package dev.limbeck.foreign;

import dev.limbeck.graph.RevisionId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A statement, on a line of its own, by which Alembic notes in its table what is applied.
 *
 * @param table as SQL
 * @param ids those that it names, as literals without their quotes
 */
record VersionRow(String table, List<String> ids) {
    private static final String NAME = "(?:\"[^\"]+\"|\\w+)";
    private static final String TABLE = "(" + NAME + "(?:\\." + NAME + ")?)";
    private static final String ID = "'([^']*+(?:''[^']*+)*+)'";
    private static final Pattern ROW = Pattern.compile("INSERT INTO " + TABLE + " \\(version_num\\) VALUES \\(" + ID
            + "\\)(?: RETURNING \\1\\.version_num)?;|UPDATE " + TABLE + " SET version_num=" + ID
            + " WHERE \\3\\.version_num = " + ID + ";|DELETE FROM " + TABLE + " WHERE \\6\\.version_num = " + ID + ";");
    private static final Pattern MADE =
            Pattern.compile("CREATE TABLE " + TABLE + " \\(\\s*version_num [^;]*\\);|DROP TABLE " + TABLE + ";");

    static Optional<VersionRow> of(String line) {
        Matcher row = ROW.matcher(line.strip());
        if (!row.matches()) {
            return Optional.empty();
        }
        return Optional.of(new VersionRow(groups(row, 1, 3, 6).get(0), groups(row, 2, 4, 5, 7)));
    }

    private static List<String> groups(Matcher matcher, int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(matcher::group)
                .flatMap(group -> Optional.ofNullable(group).stream())
                .toList();
    }

    boolean names(RevisionId id) {
        return ids.contains(id.value().replace("'", "''"));
    }

    /** Returns a text without the statements that make or drop a table of that kind. */
    static String withoutTable(String text) {
        return MADE.matcher(text).replaceAll("");
    }
}
