package dev.limbeck.config;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grammar of a limit that PostgreSQL keeps: {@code 500ms}, {@code 30s}, {@code 5m} or {@code 5min}, {@code 1h},
 * {@code 1d}; {@code 0} for none. A number without a unit would be milliseconds to PostgreSQL and seconds to others.
 */
public final class TimeLimit {
    /** How to write one, for an error. */
    public static final String GRAMMAR = "500ms, 30s, 5min or 1h, or 0 for no limit";

    private static final Pattern LIMIT = Pattern.compile("(\\d{1,10}) ?(ms|s|m|min|h|d)|0");

    private TimeLimit() {}

    /** Reads one; empty where it is none, or longer than PostgreSQL can count. */
    public static Optional<Duration> parse(String text) {
        Matcher limit = LIMIT.matcher(text);
        if (!limit.matches()) {
            return Optional.empty();
        }
        String unit = limit.group(2);
        Duration duration = unit == null ? Duration.ZERO : unit(unit).multipliedBy(Long.parseLong(limit.group(1)));
        return Optional.of(duration).filter(each -> each.toMillis() <= Integer.MAX_VALUE);
    }

    private static Duration unit(String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(1);
            case "m", "min" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            case "d" -> Duration.ofDays(1);
            default -> Duration.ofSeconds(1);
        };
    }
}
