package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A header has a key that demands something of a run, and nothing behind it. */
public final class EmptyDemand extends Problem {
    EmptyDemand(String key, List<Place> place) {
        super(Exit.FAILED, "Key '" + key + "' has no value", place, "Give it one, or leave the key away.");
    }
}
