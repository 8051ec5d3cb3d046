package dev.limbeck.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A change set in SQL, as its lines come. */
final class LiquibaseSqlSet {
    private static final Pattern ROLLBACK = Pattern.compile("(?i)\\s*--\\s*rollback (.*)");
    private static final Pattern ROLLBACK_BLOCK = Pattern.compile("(?i)\\s*/\\*\\s*liquibase\\s*rollback\\s*");
    private static final Pattern BLOCK_END = Pattern.compile("(.*?)\\s*\\*/\\s*");
    private static final Pattern COMMENT = Pattern.compile("(?i)--\\s*comment:? (.*)");
    private static final Pattern PRECONDITION = Pattern.compile("(?i)\\s*--\\s*precondition(s|-[\\w-]+)\\b.*");
    private static final Pattern NOTHING = Pattern.compile("(?i)(not required|empty).*");
    private static final Pattern ANOTHER =
            Pattern.compile("(?is)(?=.*changesetid:(\\S+))(?=.*changesetauthor:(\\S+)).*");

    private static final Pattern PATH = Pattern.compile("(?i)changesetpath:(\\S+)");

    private final LiquibaseLog log;
    private final LiquibaseReading reading;
    private final int line;
    private final String id;
    private final String author;
    private final LiquibaseSettings settings;
    private final boolean isRun;
    private final StringBuilder text = new StringBuilder();
    private final List<Script> rollbacks = new ArrayList<>();
    private String comment = "";
    private int preconditionLine;
    private boolean isInRollback;

    LiquibaseSqlSet(
            LiquibaseLog log,
            LiquibaseReading reading,
            int line,
            String id,
            String author,
            LiquibaseSettings settings,
            boolean isRun) {
        this.log = log;
        this.reading = reading;
        this.line = line;
        this.id = id;
        this.author = author;
        this.settings = settings;
        this.isRun = isRun;
    }

    /** Whether a comment that says what leads back has not come to its end. */
    boolean isInRollback() {
        return isInRollback;
    }

    /** Takes a line that stays. */
    void keep(String whole) {
        text.append(whole);
    }

    /** Takes a line that Liquibase passes over. */
    void ignore(String whole, int number) {
        boolean isComment = whole.isBlank() || whole.stripLeading().startsWith("--");
        if (!isComment && isRun) {
            reading.remark(Remark.changed(log.place(number), "is passed over by ignoreLines: it is a comment now"));
        }
        text.append(isComment ? "" : "-- ").append(whole);
    }

    /** Takes a line that may be of the SQL, or say something of it; what leads back leaves an empty line. */
    void take(String whole, int number) {
        String said = whole.stripTrailing();
        Matcher rollback = ROLLBACK.matcher(whole.replaceFirst("\\R$", ""));
        if (isInRollback) {
            Matcher end = BLOCK_END.matcher(said);
            isInRollback = !end.matches();
            rollbacks.add(Script.of(log.file(), number, isInRollback ? whole : end.group(1)));
            text.append("\n");
        } else if (ROLLBACK_BLOCK.matcher(said).matches()) {
            isInRollback = true;
            text.append("\n");
        } else if (rollback.matches()) {
            rollbacks.add(Script.of(log.file(), number, rollback.group(1)));
            text.append("\n");
        } else {
            note(said, number);
            text.append(whole);
        }
    }

    private void note(String said, int number) {
        Matcher commenting = COMMENT.matcher(said);
        if (commenting.matches()) {
            comment = commenting.group(1).strip();
        } else if (preconditionLine == 0 && PRECONDITION.matcher(said).matches()) {
            preconditionLine = number;
        }
    }

    /** Hands it on. */
    void finish() {
        if (!isRun) {
            return;
        }
        if (preconditionLine > 0) {
            reading.remark(LiquibaseElements.precondition(log.place(preconditionLine)));
        }
        Script upgrade = split(
                LiquibaseParts.trimmed(Script.of(log.file(), line, text.toString())),
                "splitstatements",
                "enddelimiter");
        if (settings.text("runwith").equals("psql")) {
            upgrade = new PsqlScript(reading::remark).plain(upgrade);
        }
        if (!settings.isOff("stripcomments")) {
            LiquibaseParts.nameStripped(upgrade, log.place(line), reading.remarks());
        }
        reading.add(new LiquibaseChangeSet(
                log, line, id, author, settings, comment, List.of(), upgrade, rollbacks.isEmpty() ? null : rollback()));
    }

    private Script split(Script script, String whether, String delimiter) {
        Script filled = reading.properties().filled(script, log.file(), reading.remarks());
        return settings.isOff(whether)
                ? filled
                : LiquibaseParts.split(filled, settings.text(delimiter), log.place(line), reading.remarks());
    }

    private @Nullable Script rollback() {
        StringBuilder whole = new StringBuilder();
        int next = rollbacks.get(0).firstLine();
        for (Script each : rollbacks) {
            whole.append("\n".repeat(each.firstLine() - next))
                    .append(each.text().stripTrailing())
                    .append("\n");
            next = each.firstLine() + 1;
        }
        Script script =
                LiquibaseParts.trimmed(Script.of(log.file(), rollbacks.get(0).firstLine(), whole.toString()));
        Matcher another = ANOTHER.matcher(script.text());
        if (script.text().isEmpty()) {
            return null;
        }
        if (NOTHING.matcher(script.text().strip()).matches()) {
            return script.with("");
        }
        return another.matches()
                ? reading.again(
                        LiquibaseTable.key(another.group(2), another.group(1), path(script.text())), script.with(""))
                : split(script, "rollbacksplitstatements", "rollbackenddelimiter");
    }

    private String path(String rollback) {
        Matcher path = PATH.matcher(rollback);
        return path.find() ? path.group(1) : log.keyPath();
    }
}
