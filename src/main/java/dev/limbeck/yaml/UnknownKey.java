package dev.limbeck.yaml;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Nearest;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A mapping has a key that means nothing. */
public final class UnknownKey extends Problem {
    UnknownKey(String key, List<String> known, Place place, Exit exit) {
        super(
                exit,
                "Unknown key '" + key + "'",
                List.of(isPerhapsPassword(key) ? withoutValue(place) : place),
                Nearest.question(Nearest.to(key, known)) + "The keys are " + String.join(", ", known) + ".");
    }

    private static boolean isPerhapsPassword(String key) {
        return !Nearest.to(key, List.of("password")).isEmpty();
    }

    private static Place withoutValue(Place place) {
        return new Place(
                place.file(), place.line(), place.column(), place.excerpt().replaceFirst(":.*", ": ***"));
    }
}
