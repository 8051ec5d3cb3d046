package dev.limbeck.ledger;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One row of the ledger.
 *
 * @param number from 1, in the order of the events
 * @param entry what it says; of the file it holds the checksum alone, not the downgrade
 * @param startedAt by the server's clock
 * @param duration how long it took; null where it has not finished
 * @param progress of a revision that runs outside of a transaction and has not finished
 */
public record Event(
        long number,
        Entry entry,
        Instant startedAt,
        @Nullable Duration duration,
        Author author,
        Progress progress) {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The revision it happened to. */
    public RevisionId id() {
        return entry.revision().id();
    }

    /** Returns a sentence for people: what happened, when, through whom, and what the revision follows. */
    public String told() {
        Revision revision = entry.revision();
        String parents = revision.isBase() ? "It is a base" : "It follows " + RevisionId.join(revision.parents());
        String message = revision.summary().isEmpty() ? "" : " (" + revision.summary() + ")";
        String reason = entry.reason().isEmpty() ? "" : ", because: " + entry.reason();
        return "%s of %s%s: %s by %s%s. %s."
                .formatted(capital(word()), id(), message, WHEN.format(startedAt), author, reason, parents);
    }

    /** Returns a line for people: when, what, which revision, how long it took, through whom, and what it is for. */
    public String line() {
        String summary = entry.revision().summary();
        String reason = entry.reason().isEmpty() ? "" : ", because: " + entry.reason();
        String what = word() + (isUndone() ? " (undone)" : "");
        return "%s  %-9s  %s  %s  %s%s%s"
                .formatted(
                        WHEN.format(startedAt),
                        what,
                        id(),
                        duration == null ? "unfinished " + progress.told() : seconds(duration),
                        author,
                        summary.isEmpty() ? "" : "  " + summary,
                        reason);
    }

    /** Another stands for a revision that was replaced: it was not undone. */
    private String word() {
        return entry.kind() == EventKind.SQUASH && !entry.isApplied()
                ? "replaced"
                : entry.kind().word();
    }

    /** Whether it says of a revision that was not run that it is no longer applied. */
    private boolean isUndone() {
        return !entry.isApplied() && entry.kind() != EventKind.DOWNGRADE && entry.kind() != EventKind.SQUASH;
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f s", duration.toMillis() / 1000.0);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** Whether it came to its end. */
    public boolean isFinished() {
        return duration != null;
    }
}
