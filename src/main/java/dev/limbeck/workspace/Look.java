package dev.limbeck.workspace;

import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;
import java.util.Locale;

/**
 * What was found where one looked before a run.
 *
 * @param subject what was looked at, in one word
 * @param remedy what to do about it; empty where there is nothing to do
 */
public record Look(String subject, Level level, String message, List<Place> places, String remedy) {
    private static final String NOTHING = "Nothing was run. ";

    public Look {
        places = List.copyOf(places);
    }

    /** How bad it is. */
    public enum Level {
        /** As it should be. */
        OK,
        /** A run goes through, perhaps later than wished. */
        WARNING,
        /** A run stops, or is not begun. */
        PROBLEM;

        /** The word for it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Look ok(String subject, String message) {
        return new Look(subject, Level.OK, message, List.of(), "");
    }

    static Look warning(String subject, String message, String remedy) {
        return new Look(subject, Level.WARNING, message, List.of(), remedy);
    }

    static Look of(String subject, Level level, Problem problem) {
        return new Look(
                subject,
                level,
                problem.getMessage(),
                problem.places(),
                problem.remedy().replace(NOTHING, ""));
    }
}
