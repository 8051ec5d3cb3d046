package dev.limbeck.database;

import dev.limbeck.sql.SqlQuote;
import dev.limbeck.sql.Statement;
import java.util.List;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The session of psql, kept as the driver keeps that of a run: what it sets when it connects outlives RESET ALL. */
final class ScriptSession {
    private static final Pattern RESETS_ALL = Pattern.compile("(?i)(?:reset|discard)\\s+all");
    private static final Pattern FREES_LOCKS = Pattern.compile("(?i)discard\\s+all");

    /** What a person has in his psqlrc must not change what the script does. */
    private static final String PSQL = """
            \\set QUIET on
            \\set ON_ERROR_STOP on
            \\set ON_ERROR_ROLLBACK off
            \\set AUTOCOMMIT on
            \\set SINGLELINE off
            \\set SINGLESTEP off
            \\unset FETCH_COUNT
            \\pset pager off""";

    private final ScriptText text;
    private final ScriptScope scope;

    ScriptSession(ScriptText text, ScriptScope scope) {
        this.text = text;
        this.scope = scope;
    }

    void begin() {
        text.add(PSQL);
        set();
        text.block(new ScriptChecks(scope).surroundings());
        lock();
    }

    private void set() {
        text.sql("SET client_encoding TO 'UTF8'")
                .sql("SET DateStyle TO 'ISO'")
                .sql("SET TimeZone TO "
                        + SqlQuote.text(zone(TimeZone.getDefault().getID())));
    }

    /** Where Java counts eastward from Greenwich, POSIX and so PostgreSQL count westward. */
    private static String zone(String id) {
        return switch (id.startsWith("GMT") && id.length() > 3 ? id.charAt(3) : ' ') {
            case '+' -> "GMT-" + id.substring(4);
            case '-' -> "GMT+" + id.substring(4);
            default -> id;
        };
    }

    private void lock() {
        if (scope.isLocked()) {
            text.block(new ScriptChecks(scope).locks());
        }
    }

    /** Makes settings, in their order. */
    void set(List<Setting> settings, Session.Scope scope) {
        if (settings.isEmpty()) {
            return;
        }
        String body = settings.stream()
                .map(each -> "    PERFORM pg_catalog.set_config(%s, %s, %b);\n"
                        .formatted(
                                SqlQuote.text(each.name()),
                                SqlQuote.text(each.value()),
                                scope == Session.Scope.TRANSACTION))
                .collect(Collectors.joining());
        text.block("BEGIN\n" + body + "END");
    }

    /** Undoes what a revision set. */
    void reset() {
        Session.RESET.forEach(text::sql);
        set();
    }

    void send(List<Statement> statements) {
        for (Statement statement : statements) {
            text.statement(statement);
            if (RESETS_ALL.matcher(statement.text()).matches()) {
                set();
            }
            if (FREES_LOCKS.matcher(statement.text()).matches()) {
                lock();
            }
        }
    }

    void end() {
        if (scope.isLocked()) {
            text.block(new ScriptChecks(scope).unlocks());
        }
    }
}
