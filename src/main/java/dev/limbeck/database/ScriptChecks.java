package dev.limbeck.database;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.sql.SqlQuote;
import java.util.Comparator;
import java.util.List;

/** What a script demands before it writes anything, in PL/pgSQL. */
final class ScriptChecks {
    private static final String WITHIN_TRANSACTION =
            "pg_catalog.transaction_timestamp() <> pg_catalog.statement_timestamp()";

    private static final ScriptStop NOT_ALONE = new ScriptStop(
            SqlQuote.text("This script makes its own transactions, and was started within one"),
            "Nothing was written. Run it without --single-transaction, and not behind BEGIN.");

    private static final String SCHEMA_FOUND = """
            DECLARE
                found text := coalesce(
                    (SELECT n.nspname FROM pg_catalog.pg_class c
                     JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                     WHERE c.oid = pg_catalog.to_regclass(%s)),
                    pg_catalog.current_schema(), 'none');
            """;

    private static final String LOCKS = """
            DECLARE
                wanted record;
                holder text;
            BEGIN
                FOR wanted IN
                    SELECT * FROM (VALUES
                        (1, %d::bigint, 'another run'),
                        (2, %d::bigint, 'the last statement of a run that has ended')) AS locks (number, key, who)
                    ORDER BY number
                LOOP
                    CONTINUE WHEN pg_catalog.pg_try_advisory_lock(wanted.key);
                    SELECT coalesce(nullif(a.application_name, ''), 'a session without a name')
                            || ' (backend ' || l.pid || coalesce(', role ' || a.usename, '')
                            || coalesce(' at ' || pg_catalog.host(a.client_addr), '') || ')' INTO holder
                        FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
                        WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
                            AND l.database = (
                                SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
                            AND ((l.classid::bigint << 32) | l.objid::bigint) = wanted.key;
            %s    END LOOP;
            END""";

    private static final ScriptStop HELD = new ScriptStop(
            "'The lock is held by ' || wanted.who || ': ' || coalesce(holder, 'it has just ended')",
            "Nothing was written. Run the script again when that has ended.");

    private final ScriptScope scope;
    private final TableName table;

    ScriptChecks(ScriptScope scope) {
        this.scope = scope;
        this.table = scope.table();
    }

    /** That each of its transactions is its own, and that it works on the version table that is meant. */
    String surroundings() {
        String alone = NOT_ALONE.where(WITHIN_TRANSACTION);
        return scope.isTableFound()
                ? "BEGIN\n" + alone + "END"
                : SCHEMA_FOUND.formatted(SqlQuote.text(SqlQuote.name(table.name()))) + "BEGIN\n" + alone + inSchema()
                        + "END";
    }

    private String inSchema() {
        ScriptStop elsewhere = new ScriptStop(
                SqlQuote.text("This script is for " + table.qualified() + ", and the search path leads to schema ")
                        + " || found",
                "Nothing was written. Name the schema as versionTableSchema in alembic.yaml and write the script again,"
                        + " or set the search path: PGOPTIONS='-c search_path=" + table.schema() + "'.");
        return elsewhere.where("found <> " + SqlQuote.text(table.schema()));
    }

    /** That no other run is under way; takes the locks that tell others of this one. */
    String locks() {
        return LOCKS.formatted(key("run"), key("work"), HELD.raised().indent(4));
    }

    /** Gives back what {@link #locks} took. */
    String unlocks() {
        return "BEGIN\n    PERFORM pg_catalog.pg_advisory_unlock(%d), pg_catalog.pg_advisory_unlock(%d);\nEND"
                .formatted(key("work"), key("run"));
    }

    private long key(String use) {
        return AdvisoryLock.key(use, table.qualified());
    }

    /**
     * That the version table has these rows and no others, and room for those that come.
     *
     * @param added all that the script adds
     */
    String rows(List<RevisionId> rows, List<RevisionId> added) {
        String planned = SqlQuote.texts(LedgerSql.texts(rows)) + "::text[]";
        ScriptStop elsewhere = new ScriptStop(
                SqlQuote.text("This script starts from " + shown(rows) + ", and the database is at ") + " || "
                        + ScriptStop.LIST_OF_FOUND,
                "Nothing was written. Write a script that starts where the database is.");
        return """
                DECLARE
                    found text[] := '{}';
                BEGIN
                    IF pg_catalog.to_regclass(%s) IS NOT NULL THEN
                        found := ARRAY(SELECT DISTINCT version_num::text FROM %s ORDER BY 1);
                    END IF;
                """.formatted(SqlQuote.text(table.qualified()), table.qualified())
                + elsewhere.unless("(found @> %1$s AND found <@ %1$s)".formatted(planned))
                + width(added)
                + "END";
    }

    private static String shown(List<RevisionId> rows) {
        return rows.isEmpty() ? "<base>" : RevisionId.join(rows);
    }

    private String width(List<RevisionId> added) {
        return added.stream()
                .max(Comparator.comparingInt(id -> id.value().length()))
                .map(longest -> narrow(longest).where("""
                        EXISTS (
                                SELECT FROM pg_catalog.pg_attribute
                                WHERE attrelid = pg_catalog.to_regclass(%s) AND attname = 'version_num'
                                    AND atttypmod > 4 AND atttypmod - 4 < %d)""".formatted(
                        SqlQuote.text(table.qualified()), longest.value().length())))
                .orElse("");
    }

    private ScriptStop narrow(RevisionId longest) {
        return new ScriptStop(
                SqlQuote.text("The version table is too narrow for revision id " + longest),
                "Nothing was written. Widen the column: ALTER TABLE " + table.qualified()
                        + " ALTER version_num TYPE varchar;");
    }
}
