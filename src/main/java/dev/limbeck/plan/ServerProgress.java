package dev.limbeck.plan;

/**
 * How far a long command has come, as PostgreSQL's progress views have it.
 *
 * @param command such as {@code CREATE INDEX CONCURRENTLY}, {@code CLUSTER} or {@code COPY FROM}
 * @param phase in the server's words; empty where the command has none
 * @param done of {@code total}
 * @param total 0 where it is not known
 * @param unit what is counted: {@code blocks}, {@code tuples} or {@code bytes}
 */
public record ServerProgress(String command, String phase, long done, long total, String unit) {}
