package dev.limbeck.config;

import dev.limbeck.problem.Place;
import dev.limbeck.problem.Secrets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A program that is run around a run.
 *
 * @param words its name and its arguments as they are written, variables and all
 * @param timeout when it is ended
 * @param place where it is said
 */
public record Hook(List<String> words, Duration timeout, Place place) {
    /** Of a hook that says nothing of it. */
    public static final Duration TIMEOUT = Duration.ofMinutes(10);

    public Hook {
        words = List.copyOf(words);
    }

    /**
     * Returns its name and its arguments.
     *
     * @param environment what {@code ${NAME}} and {@code ${NAME:-default}} in them stand for
     * @throws BadValue if a variable has neither value nor default
     */
    public List<String> command(Map<String, String> environment) {
        Variables variables = new Variables(environment);
        return words.stream().map(word -> variables.in(word, List.of(place))).toList();
    }

    /** Returns it as an error names it. */
    @Override
    public String toString() {
        return Secrets.mask(String.join(" ", words));
    }
}
