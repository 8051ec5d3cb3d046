package dev.limbeck.yaml;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A key has a value of the wrong type. */
public final class WrongType extends Problem {
    WrongType(String key, String wanted, String found, Place place, Exit exit) {
        super(exit, "Key '" + key + "' takes " + wanted + ", not " + found, List.of(place), "Give it " + wanted + ".");
    }
}
