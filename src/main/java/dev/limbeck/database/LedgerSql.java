package dev.limbeck.database;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Entry;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The SQL that makes the ledger and writes into it; {@code %s} stands for its name. */
final class LedgerSql {
    static final String CREATION = """
            CREATE TABLE IF NOT EXISTS %s (
                number bigint PRIMARY KEY,
                event varchar NOT NULL,
                revision varchar NOT NULL,
                is_applied boolean NOT NULL,
                down_revision varchar[] NOT NULL,
                depends_on varchar[] NOT NULL,
                message text NOT NULL,
                rows_removed varchar[] NOT NULL,
                rows_added varchar[] NOT NULL,
                checksum varchar NOT NULL,
                downgrade text,
                reason text NOT NULL,
                started_at timestamptz NOT NULL,
                duration_ms bigint,
                statements_done integer NOT NULL DEFAULT 0,
                statements integer NOT NULL DEFAULT 0,
                statements_checksum varchar NOT NULL DEFAULT '',
                next_statement varchar NOT NULL DEFAULT 'untouched',
                next_statement_before varchar NOT NULL DEFAULT '',
                os_user varchar NOT NULL,
                database_user varchar NOT NULL DEFAULT session_user,
                host varchar NOT NULL,
                version varchar NOT NULL)
            """;

    /** Gives the entry the next number. */
    static final String APPEND = """
            INSERT INTO %1$s (number, event, revision, is_applied, down_revision, depends_on, message, rows_removed,
                rows_added, checksum, downgrade, reason, started_at, duration_ms, os_user, host, version)
            SELECT coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                pg_catalog.clock_timestamp() - ? * interval '1 ms', ?::bigint, ?, ?, ? FROM %1$s
            """;

    private LedgerSql() {}

    /**
     * The values of {@link #APPEND} in their order; ids and other texts that form an array as a list.
     *
     * @param milliseconds how long it took, to now; null where it has not come to its end
     */
    static List<@Nullable Object> values(Entry entry, @Nullable Object milliseconds) {
        return values(entry, milliseconds == null ? 0 : milliseconds, milliseconds);
    }

    /**
     * The same of an entry that may have ended a while ago.
     *
     * @param age milliseconds since it was begun
     */
    static List<@Nullable Object> values(Entry entry, Object age, @Nullable Object milliseconds) {
        Revision revision = entry.revision();
        return Arrays.asList(
                entry.kind().word(),
                revision.id().value(),
                entry.isApplied(),
                texts(revision.parents()),
                revision.dependsOn(),
                revision.message(),
                texts(entry.removed()),
                texts(entry.added()),
                entry.kept().checksum(),
                entry.kept().downgrade(),
                entry.reason(),
                age,
                milliseconds,
                ThisProcess.USER,
                ThisProcess.HOST,
                ThisProcess.VERSION);
    }

    static List<String> texts(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).toList();
    }
}
