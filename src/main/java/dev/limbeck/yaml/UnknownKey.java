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
                List.of(place),
                Nearest.question(Nearest.to(key, known)) + "The keys are " + String.join(", ", known) + ".");
    }
}
