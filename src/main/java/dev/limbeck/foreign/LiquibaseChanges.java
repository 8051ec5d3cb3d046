package dev.limbeck.foreign;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The SQL of changes that are written as elements. */
final class LiquibaseChanges {
    /** They change nothing in a schema. */
    private static final Set<String> NOTHING = Set.of("empty", "output", "tagDatabase");

    private final LiquibaseLog log;
    private final LiquibaseFiles files;
    private final LiquibaseReading reading;

    LiquibaseChanges(LiquibaseLog log, LiquibaseFiles files, LiquibaseReading reading) {
        this.log = log;
        this.files = files;
        this.reading = reading;
    }

    /** Whether Liquibase can undo a change without being told how, and there is something to undo. */
    static boolean isUndoneBySelf(LiquibaseNode change) {
        return !isSql(change) && !NOTHING.contains(change.name());
    }

    static boolean isSql(LiquibaseNode change) {
        return change.name().equals("sql") || change.name().equals("sqlFile");
    }

    /**
     * Returns what changes run, one behind the other.
     *
     * @param line where they stand, should there be none
     * @param whose what a revision says that fails in the place of one that is no SQL
     */
    Script script(List<LiquibaseNode> changes, int line, String whose) {
        List<Script> parts = new ArrayList<>();
        for (LiquibaseNode change : changes) {
            Script part = part(change, whose);
            if (part != null && !part.text().isBlank()) {
                parts.add(part);
            }
        }
        return LiquibaseParts.joined(parts, Script.of(log.file(), line, ""), reading.remarks());
    }

    private @Nullable Script part(LiquibaseNode change, String whose) {
        LiquibaseSettings settings = reading.properties().filled(change.settings(), log.file());
        if (NOTHING.contains(change.name()) || !reading.isRun(settings, log.place(change.line()))) {
            return null;
        }
        return switch (change.name()) {
            case "sql" -> filled(sql(change), settings, change);
            case "sqlFile" ->
                sqlFile(change, settings)
                        .map(script -> filled(script, settings, change))
                        .orElseGet(() ->
                                failing(change, "has no file " + settings.text("path") + " that could be read", whose));
            default -> failing(change, "has " + change.name() + ", of which Liquibase alone makes SQL", whose);
        };
    }

    private Script sql(LiquibaseNode change) {
        List<LiquibaseNode> inner = change.value().isBlank() ? change.all("sql") : List.of();
        LiquibaseNode text = inner.isEmpty() ? change : inner.get(0);
        return LiquibaseParts.trimmed(Script.of(log.file(), text.valueLine(), text.value()));
    }

    private Optional<Script> sqlFile(LiquibaseNode change, LiquibaseSettings settings) {
        Optional<SourceFile> found = files.find(LiquibaseReference.of(settings, log));
        found.ifPresent(reading::use);
        return found.flatMap(file -> text(file, settings.text("encoding"), change))
                .map(text -> Script.of(found.get(), 1, text));
    }

    private Optional<String> text(SourceFile file, String encoding, LiquibaseNode change) {
        if (encoding.isEmpty() || encoding.equalsIgnoreCase("utf-8") || encoding.equalsIgnoreCase("utf8")) {
            return Optional.of(file.text());
        }
        try {
            String text = file.text(Charset.forName(encoding));
            reading.remark(Remark.changed(
                    log.place(change.line()), "has a file in another encoding: its revision is in UTF-8"));
            return Optional.of(text);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private Script filled(Script script, LiquibaseSettings settings, LiquibaseNode change) {
        Script filled = reading.properties().filled(script, log.file(), reading.remarks());
        if (settings.isOn("stripcomments")) {
            LiquibaseParts.nameStripped(filled, log.place(change.line()), reading.remarks());
        }
        return settings.isOff("splitstatements")
                ? filled
                : LiquibaseParts.split(
                        filled, settings.text("enddelimiter"), log.place(change.line()), reading.remarks());
    }

    private Script failing(LiquibaseNode change, String what, String whose) {
        reading.remark(Remark.unwritten(log.place(change.line()), what));
        String message = "%s is not imported: %s %s".formatted(whose, log.file().name(), what);
        return Script.of(log.file(), change.line(), Unwritten.sql(message));
    }
}
