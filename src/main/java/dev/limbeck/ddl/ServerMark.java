package dev.limbeck.ddl;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark that servers set among the options of every column since their minor versions of 2026. It is another on each
 * server, and others refuse it: nobody else is to set it.
 */
final class ServerMark {
    private static final Pattern OPTIONS = Pattern.compile("(?s)(ALTER (?:FOREIGN )?TABLE (?:ONLY )?"
            + SqlName.QUALIFIED + "\\s+ALTER COLUMN " + SqlName.ONE + " (?:SET|RESET) \\()([^()]*)\\)");

    private static final Pattern MARK = Pattern.compile("pg_attver(?:='\\d*')?(?:, )?|, pg_attver(?:='\\d*')?$");

    /** A typed table names those of its columns that have options, and none of these writes anything into the list then. */
    private static final Pattern OPENED = Pattern.compile(
            "(CREATE (?:UNLOGGED )?TABLE " + SqlName.QUALIFIED + " OF " + SqlName.QUALIFIED + ") \\(\\s*;");

    private ServerMark() {}

    /** Returns a script whose typed tables end where the list of their columns would begin that there is not. */
    static String closed(String script) {
        return OPENED.matcher(script).replaceAll("$1;");
    }

    /** Returns a statement without it; empty where nothing is left to do. */
    static Optional<String> removed(String statement) {
        Matcher options = OPTIONS.matcher(statement);
        if (!statement.contains("pg_attver") || !options.matches()) {
            return Optional.of(statement);
        }
        String all = options.group(options.groupCount());
        String others = MARK.matcher(all).replaceAll("");
        return others.isBlank() ? Optional.empty() : Optional.of(options.group(1) + others + ")");
    }
}
