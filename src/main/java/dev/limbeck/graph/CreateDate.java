package dev.limbeck.graph;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * The creation dates of revisions: ISO 8601 with {@code T} or a blank before the time; without a time the start of the
 * day, without an offset UTC.
 */
public final class CreateDate {
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][ ]")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][X]")
            .optionalEnd()
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    /** As Limbeck writes it. The formatter would take a third of the time in which a header is read. */
    private static final String WRITTEN = "0000-00-00T00:00:00Z";

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");

    private CreateDate() {}

    /** Returns the moment that the text names; empty where it names none. */
    public static Optional<Instant> instant(String text) {
        return parse(text).map(OffsetDateTime::toInstant);
    }

    /** Returns the date as Alembic's docstrings show it, an offset other than UTC behind it; other text as it is. */
    public static String shown(String text) {
        return parse(text)
                .map(date -> SHOWN.format(date) + (date.getOffset().equals(ZoneOffset.UTC) ? "" : date.getOffset()))
                .orElse(text);
    }

    private static Optional<OffsetDateTime> parse(String text) {
        try {
            if (isWritten(text)) {
                return Optional.of(written(text));
            }
            TemporalAccessor date = READ.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    date instanceof OffsetDateTime zoned ? zoned : ((LocalDateTime) date).atOffset(ZoneOffset.UTC));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static boolean isWritten(String text) {
        if (text.length() != WRITTEN.length()) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            char found = text.charAt(at);
            char wanted = WRITTEN.charAt(at);
            if (wanted == '0' ? found < '0' || found > '9' : found != wanted) {
                return false;
            }
        }
        return true;
    }

    private static OffsetDateTime written(String text) {
        return OffsetDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19),
                0,
                ZoneOffset.UTC);
    }

    private static int number(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }
}
