package dev.limbeck.sql;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** Something between the semicolon of a COPY … FROM STDIN and the line on which its data begins. */
public final class TextAfterCopy extends Problem {

    TextAfterCopy(Place text) {
        super(
                Exit.FAILED,
                "Text on the line of COPY … FROM STDIN, after its semicolon",
                List.of(text),
                "Begin the data on the next line, and the next statement after the line \\. that ends it.");
    }
}
