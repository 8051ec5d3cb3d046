package dev.limbeck.target;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A range is not of the form {@code [start]:[end]}. */
public final class BadRange extends Problem {
    BadRange(String text) {
        super(
                Exit.USAGE,
                "'" + text + "' is not a range of history",
                List.of(),
                "A history range is [start]:[end], [start]: or :[end].");
    }
}
