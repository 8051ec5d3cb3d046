package dev.limbeck.config;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/** A key of the configuration has a value it cannot have. */
public final class BadValue extends Problem {
    BadValue(String message, List<Place> places, String remedy) {
        super(Exit.USAGE, message, places, remedy);
    }

    static BadValue missing(String key, Path file, String remedy) {
        return new BadValue("Key '" + key + "' is missing", List.of(Place.of(file.toString())), remedy);
    }
}
