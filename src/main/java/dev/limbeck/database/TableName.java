package dev.limbeck.database;

import dev.limbeck.sql.SqlQuote;

/**
 * What the version table is called, and the ledger beside it, and the SQL that only needs to know that.
 *
 * @param schema where it is, or is to be
 */
public record TableName(String schema, String name) {
    private static final String LEDGER = "_ledger";

    /** The name as SQL. */
    String qualified() {
        return SqlQuote.name(schema) + "." + SqlQuote.name(name);
    }

    /** The name of the ledger, as SQL. */
    String ledger() {
        return SqlQuote.name(schema) + "." + SqlQuote.name(name + LEDGER);
    }

    /** Makes the table as Alembic does, but wide enough for any id. */
    String creation() {
        return "CREATE TABLE IF NOT EXISTS %s (version_num VARCHAR NOT NULL, CONSTRAINT %s PRIMARY KEY (version_num))"
                .formatted(qualified(), SqlQuote.name(name + "_pkc"));
    }

    /** Removes a row, if it is there. */
    String removal() {
        return "DELETE FROM " + qualified() + " WHERE version_num = ?";
    }

    /** Puts another id in the place of one, if it is there. */
    String replacement() {
        return "UPDATE " + qualified() + " SET version_num = ? WHERE version_num = ?";
    }

    /** Adds a row, unless it is there. */
    String addition() {
        return "INSERT INTO " + qualified() + " (version_num) VALUES (?) ON CONFLICT DO NOTHING";
    }
}
