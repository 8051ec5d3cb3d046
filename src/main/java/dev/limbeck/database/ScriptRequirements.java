package dev.limbeck.database;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.sql.SqlQuote;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes what revisions require of a server and a database, as {@link Prerequisites} looks for it. */
final class ScriptRequirements {
    private static final String NOTHING = "Nothing of this revision was run. ";

    /** Numbers missing at the end count as 0. */
    private static final String SERVER = """
            DECLARE
                number integer := pg_catalog.current_setting('server_version_num')::integer;
                server integer[] := CASE WHEN number >= 100000 THEN ARRAY[number / 10000, number %% 10000, 0]
                    ELSE ARRAY[number / 10000, number / 100 %% 100, number %% 100] END;
            BEGIN
            %sEND""";

    private static final String LACKING = """
            DECLARE
                found text[] := ARRAY(
                    SELECT wanted FROM pg_catalog.unnest(%s::text[]) AS wanted
                    WHERE wanted NOT IN (SELECT extname::text FROM pg_catalog.pg_extension));
            BEGIN
            %sEND""";

    private final ScriptText text;

    ScriptRequirements(ScriptText text) {
        this.text = text;
    }

    /** Looks before anything is written; for an extension only where no earlier revision may install it. */
    void before(List<Job> jobs) {
        boolean mayInstall = false;
        for (Job job : jobs) {
            RevisionId id = job.step().revision().id();
            ServerRange range = job.terms().requirements().server();
            if (range != null) {
                server(id, range);
            }
            if (!mayInstall) {
                extensions(id, job.terms().requirements().extensions());
            }
            mayInstall |= job.statements().stream().anyMatch(Prerequisites::mayInstall);
        }
    }

    private void server(RevisionId id, ServerRange range) {
        String where = text.shown(range.place().file(), range.place().line());
        ScriptStop other = new ScriptStop(
                SqlQuote.text(id + " requires PostgreSQL " + range.text() + " (" + where + "), and this is ")
                        + " || pg_catalog.current_setting('server_version')",
                "Nothing was written. Run it on such a server.");
        String holds = range.bounds().stream().map(ScriptRequirements::bound).collect(Collectors.joining(" AND "));
        text.block(SERVER.formatted(other.unless("(" + holds + ")")));
    }

    private static String bound(ServerRange.Bound bound) {
        String version = IntStream.of(
                        bound.version().stream().mapToInt(Integer::intValue).toArray())
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", ", "ARRAY[", "]"));
        return "server[1:%d] %s %s".formatted(bound.version().size(), bound.sign(), version);
    }

    /** Looks for extensions as they are now. */
    void extensions(RevisionId id, List<Wanted> extensions) {
        if (extensions.isEmpty()) {
            return;
        }
        ScriptStop lacking = new ScriptStop(
                SqlQuote.text(id + " requires an extension that is not installed: ") + " || "
                        + ScriptStop.LIST_OF_FOUND,
                NOTHING + "Let an earlier revision, or a superuser, install it with CREATE EXTENSION.");
        String names = SqlQuote.texts(extensions.stream().map(Wanted::text).toList());
        text.block(LACKING.formatted(names, lacking.where("found <> '{}'")));
    }
}
