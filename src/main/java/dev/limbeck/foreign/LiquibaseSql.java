package dev.limbeck.foreign;

import dev.limbeck.problem.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads SQL in which comments open change sets, and say how they are run and rolled back. */
final class LiquibaseSql {
    private static final Pattern HEADER = Pattern.compile("(?i)\\s*--\\s*liquibase\\s*formatted(.*)");
    private static final Pattern CHANGE_SET =
            Pattern.compile("(?i)\\s*--\\s*changeset\\s+(\"[^\"]+\"|[^:]+):(\"[^\"]+\"|\\S+)(.*)");
    private static final Pattern PROPERTY = Pattern.compile("(?i)\\s*--\\s*property\\s+(.*:.*\\s.*:.*)");
    private static final Pattern INCLUDE = Pattern.compile("(?i)\\s*--\\s*(include|includeAll)\\s+(\\w+:.*)");
    private static final Pattern IGNORED = Pattern.compile("(?i)--\\s*ignoreLines:(\\w+)");
    private static final Pattern IGNORED_TO = Pattern.compile("(?i)--\\s*ignoreLines:end\\b");
    private static final Pattern MISSPELT = Pattern.compile("(?i)\\s*--+\\s*ch\\w*[-_ ]?set\\w*\\s+\\S+:\\S+.*");
    private static final Pattern SETTING = Pattern.compile("(\\w+):\\s*(\"[^\"]*\"|\\S*)");

    private final LiquibaseLog log;
    private final LiquibaseReading reading;
    private final BiConsumer<LiquibaseNode, LiquibaseLog> visitor;
    private final List<String> lines;
    private LiquibaseLog named;
    private @Nullable LiquibaseSqlSet current;
    private boolean hasChangeSet;

    /** @param visitor takes what is no change set: a property, or what is included */
    LiquibaseSql(LiquibaseLog log, LiquibaseReading reading, BiConsumer<LiquibaseNode, LiquibaseLog> visitor) {
        this.log = log;
        this.reading = reading;
        this.visitor = visitor;
        this.lines = Lines.of(log.file().text());
        this.named = log;
    }

    /** Reads all of it. */
    void read() {
        int next = 0;
        while (next < lines.size()) {
            String line = lines.get(next).stripTrailing();
            Matcher ignoring = IGNORED.matcher(line);
            if (ignoring.matches()) {
                next = ignore(next, ignoring.group(1));
            } else {
                read(line, next);
                next++;
            }
        }
        finish();
        if (!hasChangeSet) {
            reading.remark(Remark.left(log.file(), "has no change set"));
        }
    }

    /** Passes over so many lines, or those up to the line that says so; returns the index of the next one. */
    private int ignore(int opening, String howMany) {
        keep(opening);
        int next = opening + 1;
        if (howMany.equalsIgnoreCase("end")) {
            return next;
        }
        if (!howMany.matches("\\d{1,6}|(?i)start")) {
            throw LiquibaseForm.IGNORED.bad(lines.get(opening), log.place(opening + 1));
        }
        int end = howMany.matches("\\d{1,6}") ? next + Integer.parseInt(howMany) : lines.size();
        while (next < Math.min(end, lines.size())
                && !IGNORED_TO.matcher(lines.get(next)).lookingAt()) {
            ignore(next);
            next++;
        }
        return next;
    }

    private void ignore(int index) {
        if (current != null) {
            current.ignore(lines.get(index), index + 1);
        }
    }

    private void keep(int index) {
        if (current != null) {
            current.keep(lines.get(index));
        }
    }

    private void read(String line, int index) {
        Matcher header = HEADER.matcher(line);
        Matcher property = PROPERTY.matcher(line);
        Matcher opening = CHANGE_SET.matcher(line);
        if (current != null && current.isInRollback()) {
            current.take(lines.get(index), index + 1);
        } else if (header.matches()) {
            named = log.called(settings(header.group(1)).text("logicalfilepath"));
        } else if (property.matches()) {
            visitor.accept(node("property", property.group(1), index + 1), named);
            keep(index);
        } else if (opening.matches()) {
            finish();
            open(opening, index);
        } else {
            LiquibaseForm.demand(line, log.place(index + 1));
            readPlain(line, index);
        }
    }

    private void readPlain(String line, int index) {
        Matcher include = INCLUDE.matcher(line);
        Place place = log.place(index + 1);
        if (MISSPELT.matcher(line).matches()) {
            reading.remark(
                    Remark.left(
                            place,
                            "looks like a change set, and is a comment to Liquibase: what is below it goes with what is above"));
        }
        if (current != null) {
            LiquibaseForm.demandInside(line, place);
            current.take(lines.get(index), index + 1);
        } else if (include.matches()) {
            visitor.accept(node(include.group(1), include.group(2), index + 1), named);
        } else if (!line.isBlank() && !line.strip().startsWith("--")) {
            reading.remark(
                    Remark.left(place, "stands above the first change set, where Liquibase does not look at it"));
        }
    }

    private void open(Matcher opening, int index) {
        if (unquoted(opening.group(2)).replace(":", "").isBlank()) {
            throw LiquibaseForm.CHANGE_SET.bad(lines.get(index), log.place(index + 1));
        }
        hasChangeSet = true;
        LiquibaseSettings settings = reading.properties().filled(settings(opening.group(3)), log.file());
        Place place = log.place(index + 1);
        current = new LiquibaseSqlSet(
                named,
                reading,
                index + 1,
                reading.properties().filled(unquoted(opening.group(2)), log.file()),
                reading.properties().filled(unquoted(opening.group(1)), log.file()),
                settings,
                reading.isRun(settings, place));
        current.keep(lines.get(index));
    }

    private void finish() {
        if (current != null) {
            current.finish();
        }
        current = null;
    }

    private static LiquibaseNode node(String name, String settings, int line) {
        List<LiquibaseNode> children = new ArrayList<>();
        found(settings).forEach((key, value) -> children.add(new LiquibaseNode(key, value, line, line, List.of())));
        return new LiquibaseNode(name, "", line, line, children);
    }

    private static LiquibaseSettings settings(String text) {
        Map<String, String> values = new HashMap<>();
        found(text).forEach((name, value) -> values.put(name.toLowerCase(Locale.ROOT), value));
        return new LiquibaseSettings(values);
    }

    private static Map<String, String> found(String text) {
        Map<String, String> values = new HashMap<>();
        Matcher setting = SETTING.matcher(text);
        while (setting.find()) {
            values.put(setting.group(1), unquoted(setting.group(2)));
        }
        return values;
    }

    private static String unquoted(String word) {
        return word.replaceFirst("^\"(.*)\"$", "$1").strip();
    }
}
