package dev.limbeck.database;

/**
 * SQL that brings a table, a materialized view or a sequence of a fresh schema to what it holds elsewhere.
 *
 * @param object such as {@code table public.package}
 * @param sql lines, each with its line break
 */
public record RowText(String object, String sql) {}
