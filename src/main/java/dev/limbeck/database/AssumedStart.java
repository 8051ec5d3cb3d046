package dev.limbeck.database;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Entry;
import dev.limbeck.sql.SqlQuote;
import java.util.List;

/**
 * A start that somebody has named, without a look at the database. Where that has a ledger, it must tell the same.
 *
 * @param rows of the version table, sorted
 * @param below what must be applied: the rows and all that they need, parents first
 * @param arriving what must not be applied yet, in the order of the plan
 * @param adopted what is written into a ledger that says nothing
 */
public record AssumedStart(
        List<RevisionId> rows, List<RevisionId> below, List<RevisionId> arriving, List<Entry> adopted)
        implements ScriptStart {
    private static final String ADOPTS = "limbeck.adopts";

    private static final String UNFINISHED = """
            SELECT revision FROM (
                SELECT DISTINCT ON (revision) revision, duration_ms FROM %s ORDER BY revision, number DESC) AS latest
            WHERE duration_ms IS NULL
            """;

    private static final String ROWS = """
            SELECT id FROM (
                SELECT DISTINCT ON (id) id, comes
                FROM %s CROSS JOIN LATERAL (
                    SELECT pg_catalog.unnest(rows_removed), false
                    UNION ALL SELECT pg_catalog.unnest(rows_added), true) AS moved (id, comes)
                WHERE duration_ms IS NOT NULL ORDER BY id, number DESC, comes DESC) AS latest
            WHERE comes
            """;

    private static final String APPLIED = """
            SELECT revision FROM (
                SELECT DISTINCT ON (revision) revision, is_applied FROM %s
                WHERE duration_ms IS NOT NULL ORDER BY revision, number DESC) AS latest
            WHERE is_applied
            """;

    private static final String GO_ON = "Nothing was written. Go on with it: `limbeck upgrade --resume TARGET`, or"
            + " `limbeck downgrade --resume TARGET`.";

    private static final String LOOK = "Nothing was written. See what was done here: `limbeck log`. Without a start,"
            + " Limbeck writes the script from where the database is.";

    public AssumedStart {
        rows = List.copyOf(rows);
        below = List.copyOf(below);
        arriving = List.copyOf(arriving);
        adopted = List.copyOf(adopted);
    }

    @Override
    public String check(TableName table) {
        String ledger = table.ledger();
        return """
                DECLARE
                    found text[];
                    adopts boolean := true;
                BEGIN
                    IF pg_catalog.to_regclass(%s) IS NOT NULL THEN
                        adopts := NOT EXISTS (SELECT FROM %s);
                    END IF;
                    PERFORM pg_catalog.set_config('%s', adopts::text, false);
                    IF adopts THEN
                        RETURN;
                    END IF;
                """.formatted(SqlQuote.text(ledger), ledger, ADOPTS)
                + found(UNFINISHED.formatted(ledger))
                + stop("Begun and not finished: ", GO_ON).where("found <> '{}'")
                + found(ROWS.formatted(ledger))
                + stop("The ledger does not tell how the version table came to where it is; it knows of ", LOOK)
                        .unless("(found @> %1$s AND found <@ %1$s)".formatted(texts(rows)))
                + applied(ledger)
                + "END";
    }

    private String applied(String ledger) {
        String applied = APPLIED.formatted(ledger).strip();
        return any(below, "NOT IN", applied, "Never applied here, though this script starts above it: ")
                + any(arriving, "IN", applied, "Applied here already: ");
    }

    private static String any(List<RevisionId> ids, String in, String query, String what) {
        return ids.isEmpty()
                ? ""
                : found("SELECT id FROM pg_catalog.unnest(%s) AS id\n    WHERE id %s (%s)"
                                .formatted(texts(ids), in, query))
                        + stop(what, LOOK).where("found <> '{}'");
    }

    private static String found(String query) {
        return "    found := ARRAY(%s);\n".formatted(query.strip());
    }

    private static ScriptStop stop(String what, String hint) {
        return new ScriptStop(SqlQuote.text(what) + " || " + ScriptStop.LIST_OF_FOUND, hint);
    }

    private static String texts(List<RevisionId> ids) {
        return SqlQuote.texts(LedgerSql.texts(ids)) + "::text[]";
    }

    @Override
    public void adopt(ScriptLedger ledger) {
        if (adopted.isEmpty()) {
            return;
        }
        ScriptText text = ledger.text();
        text.add("")
                .comment("A database without a ledger gets one: what its version table covers counts as applied.")
                .add("SELECT pg_catalog.current_setting('" + ADOPTS + "') AS limbeck_adopts \\gset")
                .add("\\if :limbeck_adopts");
        ledger.beginPerhaps();
        adopted.forEach(ledger::append);
        ledger.commit();
        text.add("\\endif");
    }
}
