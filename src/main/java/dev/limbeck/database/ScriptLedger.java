package dev.limbeck.database;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Entry;
import dev.limbeck.plan.HeadChange;
import dev.limbeck.sql.SqlQuote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a script does with the version table and the ledger: the statements of a run, with their values in them. */
final class ScriptLedger {
    /** psql keeps when a revision began: a transaction may hold several, and a revision change how times are shown. */
    private static final String BEGUN = "limbeck_begun";

    private static final Expression ELAPSED = new Expression(
            "pg_catalog.floor((pg_catalog.date_part('epoch', pg_catalog.clock_timestamp()) - :" + BEGUN + ") * 1000)");

    private final ScriptText text;
    private final TableName table;
    private boolean areTablesMade;

    ScriptLedger(ScriptText text, TableName table) {
        this.text = text;
        this.table = table;
    }

    ScriptText text() {
        return text;
    }

    TableName table() {
        return table;
    }

    /** Begins a transaction; the first one makes the tables where they are missing. */
    void begin() {
        text.sql("BEGIN");
        if (!areTablesMade) {
            makeTables();
            areTablesMade = true;
        }
    }

    /** Begins a transaction that the script may leave out. */
    void beginPerhaps() {
        text.sql("BEGIN");
        makeTables();
    }

    void commit() {
        text.sql("COMMIT");
    }

    private void makeTables() {
        text.block("BEGIN\n" + making(table.qualified(), table.creation())
                + making(table.ledger(), LedgerSql.CREATION.formatted(table.ledger())) + "END");
    }

    private static String making(String name, String creation) {
        return "    IF pg_catalog.to_regclass(%s) IS NULL THEN\n        %s;\n    END IF;\n"
                .formatted(SqlQuote.text(name), creation.strip());
    }

    /** Notes the time, from which on {@link #appendTimed} counts. */
    void startClock() {
        text.add("SELECT pg_catalog.date_part('epoch', pg_catalog.clock_timestamp()) AS " + BEGUN + " \\gset");
    }

    void move(HeadChange change) {
        change.removed().forEach(row -> moveRow(table.removal(), row));
        change.added().forEach(row -> moveRow(table.addition(), row));
    }

    private void moveRow(String sql, RevisionId row) {
        text.changingOne(Expression.of(sql, List.of(row.value())), ScriptStop.of(new RowsMoved(row)));
    }

    /** Writes an entry that nothing was run for. */
    void append(Entry entry) {
        append(entry, 0L);
    }

    /** Writes an entry of what has begun when the clock was started. */
    void appendTimed(Entry entry) {
        append(entry, ELAPSED);
    }

    /** Writes an entry that has not come to its end. */
    void appendBegun(Entry entry) {
        append(entry.moving(List.of(), List.of()), null);
    }

    private void append(Entry entry, @Nullable Object milliseconds) {
        text.sql(Expression.of(LedgerSql.APPEND.formatted(table.ledger()), LedgerSql.values(entry, milliseconds)));
    }
}
