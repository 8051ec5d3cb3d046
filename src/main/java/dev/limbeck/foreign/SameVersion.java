package dev.limbeck.foreign;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** Two files claim to be the same migration. */
final class SameVersion extends Problem {
    SameVersion(String version, SourceFile first, SourceFile second) {
        super(
                Exit.FAILED,
                "Two files are version " + version,
                List.of(
                        Place.of(first.path().toString()),
                        Place.of(second.path().toString())),
                "Nothing was imported. Name the folder that the tool reads; it would not take both either.");
    }
}
