package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Key;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/** A version location does not exist. */
public final class NoVersionFolder extends Problem {
    private NoVersionFolder(String message, Path place, Key key) {
        super(Exit.USAGE, message, List.of(Place.of(place.toString())), "Make the folder, or correct " + key + ".");
    }

    static NoVersionFolder missing(Path folder, Key key) {
        return new NoVersionFolder("A version location does not exist", folder, key);
    }

    static NoVersionFolder matched(Path root, List<String> globs, Key key) {
        return new NoVersionFolder("No folder matches " + String.join(", ", globs), root, key);
    }
}
