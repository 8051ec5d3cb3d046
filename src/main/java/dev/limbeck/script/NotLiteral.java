package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A Python file says something about its revision that only Python could find out. */
public final class NotLiteral extends Problem {
    private static final String CLOSE = "Close it: Python would refuse the file too.";

    private NotLiteral(String message, Place place, String remedy) {
        super(Exit.FAILED, message, List.of(place), remedy);
    }

    static NotLiteral of(String name, Place place) {
        return new NotLiteral(
                "'" + name + "' cannot be read literally",
                place,
                "Python is read, never executed: assign a text in quotes (no bytes, no f-string), None, or a tuple, list or"
                        + " set of such texts, at the left margin, and bind the name in no other way.");
    }

    static NotLiteral oneText(String name, Place place) {
        return new NotLiteral("'" + name + "' is not one text", place, "Assign one text in quotes.");
    }

    static NotLiteral docstring(Place place) {
        return new NotLiteral(
                "The docstring cannot be read literally", place, "See to its escapes: Python would refuse them too.");
    }

    static NotLiteral unclosedBracket(Place place) {
        return new NotLiteral("This bracket is not closed", place, CLOSE);
    }

    static NotLiteral unclosedText(Place place) {
        return new NotLiteral("The text that opens here is not closed", place, CLOSE);
    }
}
