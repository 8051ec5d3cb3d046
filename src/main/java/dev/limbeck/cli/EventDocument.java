package dev.limbeck.cli;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Event;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of the ledger as JSON.
 *
 * @param durationMs null where it has not finished
 */
record EventDocument(
        long number,
        String event,
        String revision,
        boolean applied,
        List<String> downRevision,
        String message,
        String startedAt,
        @Nullable Long durationMs,
        String user,
        String databaseUser,
        String host,
        String version,
        String reason,
        String checksum) {

    static EventDocument of(Event event) {
        Revision revision = event.entry().revision();
        Duration duration = event.duration();
        return new EventDocument(
                event.number(),
                event.entry().kind().word(),
                revision.id().value(),
                event.entry().isApplied(),
                revision.parents().stream().map(RevisionId::value).toList(),
                revision.message(),
                event.startedAt().toString(),
                duration == null ? null : duration.toMillis(),
                event.author().user(),
                event.author().databaseUser(),
                event.author().host(),
                event.author().version(),
                event.entry().reason(),
                event.entry().kept().checksum());
    }
}
