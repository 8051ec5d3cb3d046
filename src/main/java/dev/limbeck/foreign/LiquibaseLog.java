package dev.limbeck.foreign;

import dev.limbeck.problem.Place;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One file of a change log.
 *
 * @param path as Liquibase calls it, as far as that is known: below the folder that was named
 * @param logicalPath what it is told to call it instead; empty where nothing is
 */
record LiquibaseLog(SourceFile file, String path, String logicalPath) {
    private static final Pattern FORMATTED = Pattern.compile("(?i)\\s*--\\s*liquibase\\s*formatted.*");
    private static final List<String> YAML = List.of(".yaml", ".yml", ".json");
    private static final String ROOT = "databaseChangeLog";

    /** Whether a file is a change log by its words. */
    static boolean isOne(SourceFile file) {
        return isFormatted(file) || (isNodes(file) && file.holds(ROOT));
    }

    /** Whether a file is SQL with change sets in it. */
    static boolean isFormatted(SourceFile file) {
        return isSql(file)
                && file.holds("ormatted")
                && file.text()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .filter(line -> FORMATTED.matcher(line).matches())
                        .isPresent();
    }

    static boolean isSql(SourceFile file) {
        return ends(file, ".sql");
    }

    /** Whether it can be read as elements. */
    static boolean isNodes(SourceFile file) {
        return ends(file, ".xml") || YAML.stream().anyMatch(ending -> ends(file, ending));
    }

    /** Reads it as elements. */
    static LiquibaseNode node(SourceFile file) {
        return ends(file, ".xml") ? LiquibaseXml.read(file) : LiquibaseYaml.read(file);
    }

    private static boolean ends(SourceFile file, String ending) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** Returns the same, called by another path; an empty one is none. */
    LiquibaseLog called(String other) {
        return other.isEmpty() ? this : new LiquibaseLog(file, path, other);
    }

    /** Returns the same, called by another path where it is called by its own so far. */
    LiquibaseLog otherwise(String other) {
        return logicalPath.isEmpty() ? called(other) : this;
    }

    /** What its change sets are told apart by, beside author and id. */
    String keyPath() {
        return logicalPath.isEmpty() ? path : logicalPath;
    }

    Place place(int line) {
        return Place.of(file.path().toString(), line);
    }
}
