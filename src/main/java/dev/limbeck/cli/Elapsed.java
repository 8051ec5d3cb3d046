package dev.limbeck.cli;

import java.time.Duration;
import java.util.Locale;

/** How long something took, for people. */
final class Elapsed {
    private Elapsed() {}

    /** {@code 0:07}, {@code 12:07}, {@code 1:02:07}. */
    static String clock(Duration duration) {
        String seconds = "%02d".formatted(duration.toSecondsPart());
        return duration.toHours() == 0
                ? duration.toMinutes() + ":" + seconds
                : "%d:%02d:%s".formatted(duration.toHours(), duration.toMinutesPart(), seconds);
    }

    /** {@code 12.3 s}, {@code 4 min 5 s}, {@code 1 h 4 min}. */
    static String words(Duration duration) {
        if (duration.toMinutes() == 0) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
        return duration.toHours() == 0
                ? duration.toMinutes() + " min " + duration.toSecondsPart() + " s"
                : duration.toHours() + " h " + duration.toMinutesPart() + " min";
    }
}
