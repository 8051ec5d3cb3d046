package dev.limbeck.impact;

/**
 * How large a table is.
 *
 * @param table as it was asked for
 * @param bytes with its indexes and its TOAST table
 * @param rows as the server estimates them; -1 where it has never counted
 */
public record TableSize(String table, long bytes, long rows) {}
