package dev.limbeck.workspace;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import dev.limbeck.script.Written;
import java.util.List;

/** A key in the header of a revision has a value it cannot have. */
public final class BadTerm extends Problem {
    BadTerm(Written value, String wanted) {
        super(
                Exit.FAILED,
                "Key '" + value.key() + "' cannot be '" + value.text() + "'",
                List.of(value.place()),
                "Nothing was run. Write " + wanted + ".");
    }
}
