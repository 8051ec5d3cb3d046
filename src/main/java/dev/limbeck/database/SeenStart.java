package dev.limbeck.database;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Entry;
import dev.limbeck.plan.HeadChange;
import dev.limbeck.sql.SqlQuote;
import java.util.List;

/**
 * The state that a database was found in. Nothing may have been done to it since.
 *
 * @param rows of the version table as they are, sorted
 * @param lastEvent the number of the last event of the ledger; 0 where there is none
 * @param change puts the rows in line with the files
 * @param adopted tells of what something else did since that event
 */
public record SeenStart(List<RevisionId> rows, long lastEvent, HeadChange change, List<Entry> adopted)
        implements ScriptStart {

    public SeenStart {
        rows = List.copyOf(rows);
        adopted = List.copyOf(adopted);
    }

    @Override
    public String check(TableName table) {
        ScriptStop moved = new ScriptStop(
                SqlQuote.text("Something was done to this database since this script was written: the last event of its"
                                + " ledger was number " + lastEvent + ", and is ")
                        + " || found",
                "Nothing was written. See what was done: `limbeck log`. Then write the script again.");
        return """
                DECLARE
                    found bigint := 0;
                BEGIN
                    IF pg_catalog.to_regclass(%s) IS NOT NULL THEN
                        found := coalesce((SELECT pg_catalog.max(number) FROM %s), 0);
                    END IF;
                """.formatted(SqlQuote.text(table.ledger()), table.ledger())
                + moved.where("found <> " + lastEvent)
                + "END";
    }

    @Override
    public void adopt(ScriptLedger ledger) {
        if (adopted.isEmpty()) {
            return;
        }
        ledger.text().add("").comment("What something else did here since the last event of the ledger.");
        ledger.begin();
        ledger.move(change);
        adopted.forEach(ledger::append);
        ledger.commit();
    }
}
